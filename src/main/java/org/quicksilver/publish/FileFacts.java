package org.quicksilver.publish;

import java.util.List;
import org.quicksilver.record.FileReading;

/**
 * A file of the input and what became of its rows.
 *
 * @param reading how it was read, or why not
 * @param respondentId code of its respondent; empty when not known or when rows name their own
 * @param round code of its round; empty when not known
 * @param form kind of form; empty when not known
 * @param sheets one entry a table of the reading, in the same order
 * @param forms the form of each table, in the same order; none where forms are not looked at
 */
public record FileFacts(
        FileReading reading,
        String respondentId,
        String round,
        String form,
        List<Counts> sheets,
        List<FormFacts> forms) {

    /** Facts without forms. */
    public FileFacts(FileReading reading, String respondentId, String round, String form, List<Counts> sheets) {
        this(reading, respondentId, round, form, sheets, List.of());
    }

    public FileFacts {
        forms = List.copyOf(forms);
        sheets = List.copyOf(sheets);
        if (sheets.size() != reading.tables().size()) {
            throw new IllegalArgumentException(reading.sourceFile() + ": one count a table, " + sheets.size()
                    + " counts for " + reading.tables().size() + " tables");
        }
    }

    /** The rows of the whole file. */
    public Counts total() {
        return sheets.stream().reduce(Counts.NONE, Counts::plus);
    }

    /**
     * Rows by what became of them.
     *
     * @param read every physical row, blank ones included
     * @param accepted rows that became source records
     * @param rejected rows that could not
     * @param ignored rows that are no data
     * @param blank rows with nothing in them
     * @param filled for each column of the table, in its order, how many accepted rows have something in it
     */
    public record Counts(long read, long accepted, long rejected, long ignored, long blank, List<Long> filled) {

        public static final Counts NONE = new Counts(0, 0, 0, 0, 0, List.of());

        public Counts {
            filled = List.copyOf(filled);
        }

        /** The sum, without the columns. */
        public Counts plus(Counts other) {
            return new Counts(
                    read + other.read,
                    accepted + other.accepted,
                    rejected + other.rejected,
                    ignored + other.ignored,
                    blank + other.blank,
                    List.of());
        }

        /** Whether no row is unaccounted for. */
        public boolean balances() {
            return read == accepted + rejected + ignored + blank;
        }
    }
}
