package org.quicksilver.publish.verify;

/**
 * Something wrong in a published run.
 *
 * @param file path below the run's folder
 * @param row 1-based row of data, the header not counted; 0 for the file as a whole
 * @param what what is wrong
 */
public record Flaw(String file, long row, String what) {

    @Override
    public String toString() {
        return row == 0 ? file + ": " + what : file + ":" + row + ": " + what;
    }
}
