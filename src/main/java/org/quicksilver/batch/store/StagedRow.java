package org.quicksilver.batch.store;

/**
 * A row as it is staged.
 *
 * @param key its {@link RowKey}, packed
 * @param recordId its source record id
 * @param disposition what became of it
 * @param tableNo number of its table within the run, in order of (file SHA-256, sheet)
 * @param rowNo physical row
 * @param payload its outcome, see {@link OutcomeCodec}
 */
public record StagedRow(long key, String recordId, Disposition disposition, int tableNo, int rowNo, byte[] payload) {

    /** What became of a row. */
    public enum Disposition {
        ACCEPTED(0),
        REJECTED(1),
        IGNORED(2);

        private final int code;

        Disposition(int code) {
            this.code = code;
        }

        /** The number it is stored as. */
        public int code() {
            return code;
        }

        static Disposition of(int code) {
            return code == 0 ? ACCEPTED : code == 1 ? REJECTED : IGNORED;
        }
    }
}
