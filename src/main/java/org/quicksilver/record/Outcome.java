package org.quicksilver.record;

import java.util.List;

/** What became of a row: exactly one of these, so that no row is lost. */
public sealed interface Outcome {

    Provenance place();

    /** Hash of the row's content, see {@link SourceRecord#recordHash()}. */
    String recordHash();

    /** It is a source record now. */
    record Accepted(SourceRecord source) implements Outcome {
        @Override
        public Provenance place() {
            return source.place();
        }

        @Override
        public String recordHash() {
            return source.recordHash();
        }
    }

    /** It cannot be one. */
    record Rejected(Reject reject) implements Outcome {
        @Override
        public Provenance place() {
            return reject.place();
        }

        @Override
        public String recordHash() {
            return reject.recordHash();
        }
    }

    /**
     * It is no data.
     *
     * @param kind why
     * @param cells the row, verbatim
     */
    record Ignored(Provenance place, String recordHash, RowKind kind, List<String> cells) implements Outcome {
        public Ignored {
            cells = List.copyOf(cells);
        }
    }
}
