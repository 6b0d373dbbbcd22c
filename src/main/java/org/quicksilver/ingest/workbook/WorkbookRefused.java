package org.quicksilver.ingest.workbook;

/** A workbook that cannot be read, with the reason and what a person can do. */
public final class WorkbookRefused extends Exception {

    private final String reason;

    /**
     * @param reason code: {@code corrupt}, {@code protected} or {@code not_a_table}
     * @param message what is wrong and what to do
     */
    public WorkbookRefused(String reason, String message) {
        super(message);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }

    /** What is wrong and what to do. */
    public String what() {
        return String.valueOf(getMessage());
    }
}
