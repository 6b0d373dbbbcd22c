package org.quicksilver.vocabulary;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Every vocabulary, word list and fact table of a job, by name, loaded and checked whole. */
public final class Vocabularies {

    /** Loads every file of a folder and reports each fault; what has faults is still there as far as it could be read. */
    public static Vocabularies load(Path folder, Consumer<Fault> faults) {
        throw new UnsupportedOperationException(folder + "" + faults);
    }

    /** Whether there is a vocabulary or word list of that name. */
    public boolean has(String name) {
        throw new UnsupportedOperationException(name);
    }

    /** The vocabulary of that name, or an empty one. */
    public Vocabulary get(String name) {
        throw new UnsupportedOperationException(name);
    }

    /** The fact table of that name, or an empty one. */
    public FactTable facts(String name) {
        throw new UnsupportedOperationException(name);
    }

    /** Names of every vocabulary and fact table, sorted. */
    public List<String> names() {
        throw new UnsupportedOperationException();
    }

    /** The resolver of a vocabulary; made once. */
    public Resolver resolver(String name) {
        throw new UnsupportedOperationException(name);
    }

    /** The finder of a vocabulary's labels inside longer texts; made once. */
    public Finder finder(String name) {
        throw new UnsupportedOperationException(name);
    }

    /** File name to lower-case hex SHA-256, sorted. */
    public Map<String, String> hashes() {
        throw new UnsupportedOperationException();
    }
}
