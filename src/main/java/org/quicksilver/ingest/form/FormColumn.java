package org.quicksilver.ingest.form;

/**
 * A column of a form.
 *
 * @param index 1-based physical column
 * @param header its heading
 * @param field what it is mapped to: a field, several joined by {@code ;}, or {@code FIELD=CODE} of a tick column; empty for
 *     none
 * @param how why, as in {@link org.quicksilver.record.ColumnReading#reason()}
 * @param unit currency or sign and multiplier that the heading names, for example {@code USD x1000}; empty for none
 */
public record FormColumn(int index, String header, String field, String how, String unit) {

    /** {@link #how} of a column of which the job file says what it means. */
    public static final String BY_JOB = "job";

    /** Start of {@link #how} where a decision says so, its id behind it. */
    public static final String BY_DECISION = "decision:";

    /** Whether a person said what it means. */
    public boolean isTold() {
        return isTold(how);
    }

    /** Whether a reason of a mapping is that a person said so. */
    public static boolean isTold(String how) {
        return how.equals(BY_JOB) || how.startsWith(BY_DECISION);
    }

    /** Its heading as headings are compared. */
    String folded() {
        return FormKey.folded(header);
    }
}
