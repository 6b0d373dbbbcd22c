package org.quicksilver.ingest.workbook;

import java.io.IOException;

/** A workbook that cannot be read, with the reason and what a person can do. */
public final class WorkbookRefused extends IOException {

    private final String reason;

    /**
     * @param reason code: {@code corrupt}, {@code protected} or {@code not_a_table}
     * @param message what is wrong and what to do
     */
    public WorkbookRefused(String reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** More of something than a limit of the job allows. */
    static WorkbookRefused tooMuch(String what, String advice, String limit) {
        return new WorkbookRefused(
                "corrupt", what + "; " + advice + ", or raise limits." + limit + " in the job file.");
    }

    static WorkbookRefused damaged(String how) {
        return new WorkbookRefused(
                "corrupt",
                "The workbook is damaged or cut off (" + how
                        + "); open it in a spreadsheet program, save it again and resend it.");
    }

    static WorkbookRefused byPassword() {
        return new WorkbookRefused(
                "protected", "The workbook is protected by a password; remove it and resend the file.");
    }

    static WorkbookRefused noTable(String what) {
        return new WorkbookRefused("not_a_table", what);
    }

    public String reason() {
        return reason;
    }

    /** What is wrong and what to do. */
    public String what() {
        return String.valueOf(getMessage());
    }
}
