package org.quicksilver.ingest.text;

/** Remembers where a byte stands next, so that looking for it before each line costs no more than looking once. */
final class ByteSeeker {

    private final int sought;
    private String text = "";
    private int since;
    private int found;

    ByteSeeker(int sought) {
        this.sought = sought;
    }

    /**
     * Where the byte stands at or behind a place, {@link Integer#MAX_VALUE} for nowhere.
     *
     * @param bytes a text with a character for every byte
     */
    int next(String bytes, int from) {
        if (text != bytes || found < from) {
            int at = bytes.indexOf(sought, from);
            found = at < 0 ? Integer.MAX_VALUE : at;
            text = bytes;
            since = from;
        } else if (from < since) {
            back(from);
        }
        return found;
    }

    /** Goes back to before where it was looked for, without going through what is known to lack it again. */
    private void back(int from) {
        int at = from;
        while (at < since && text.charAt(at) != sought) {
            at++;
        }
        found = at < since ? at : found;
        since = from;
    }
}
