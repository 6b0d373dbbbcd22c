package org.quicksilver.ingest.text;

/** Remembers where a byte stands next, so that looking for it before each line costs no more than looking once. */
final class ByteSeeker {

    private final int sought;
    private int fills = -1;
    private int since;
    private int found;

    ByteSeeker(int sought) {
        this.sought = sought;
    }

    /** Where the byte stands in a window at or behind a place, {@link Integer#MAX_VALUE} for nowhere. */
    int next(TextWindow window, int from) {
        if (fills != window.fills() || found < from) {
            int at = window.searched().indexOf(sought, from);
            found = at < 0 ? Integer.MAX_VALUE : at;
            fills = window.fills();
            since = from;
        } else if (from < since) {
            back(window.searched(), from);
        }
        return found;
    }

    /** Goes back to before where it was looked for, without going through what is known to lack it again. */
    private void back(String text, int from) {
        int at = from;
        while (at < since && text.charAt(at) != sought) {
            at++;
        }
        found = at < since ? at : found;
        since = from;
    }
}
