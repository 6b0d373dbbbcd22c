package org.quicksilver.consolidate;

/**
 * What the ledger of submissions says about the standing of a file; it overrules what is detected.
 *
 * @param path path below the input folder
 * @param supersedes path of the file that it replaces; empty for none
 * @param action {@code use}, {@code withdraw} or empty
 */
public record Instruction(String path, String supersedes, String action) {

    /** Whether the file is taken back. */
    public boolean withdraws() {
        return action.equals("withdraw");
    }

    /** Whether the file is to be used whatever is detected. */
    public boolean uses() {
        return action.equals("use");
    }
}
