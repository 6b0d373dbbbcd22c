package org.quicksilver.vocabulary;

import java.util.List;
import java.util.Optional;

/** One vocabulary: codes with their labels in several languages, as the files of jobs/vocabularies state them. */
public final class Vocabulary {

    /** Its name: the file {@code NAME.csv} holds its labels, {@code NAME.codes.csv} its codes. */
    public String name() {
        throw new UnsupportedOperationException();
    }

    /** Every code, sorted. */
    public List<Code> codes() {
        throw new UnsupportedOperationException();
    }

    /** Every label, in file order. */
    public List<Label> labels() {
        throw new UnsupportedOperationException();
    }

    public Optional<Code> code(String code) {
        throw new UnsupportedOperationException(code);
    }
}
