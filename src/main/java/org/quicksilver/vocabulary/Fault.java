package org.quicksilver.vocabulary;

import java.nio.file.Path;

/**
 * Something wrong in a job file or a vocabulary.
 *
 * @param file the file
 * @param line 1-based line, 0 for the file as a whole
 * @param what what is wrong
 * @param todo what to do about it
 */
public record Fault(Path file, int line, String what, String todo) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + what + "; " + todo;
    }
}
