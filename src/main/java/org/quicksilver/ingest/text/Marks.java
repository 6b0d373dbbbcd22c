package org.quicksilver.ingest.text;

/**
 * The marks of a dialect in the bytes of a text.
 *
 * @param delimiter between cells
 * @param quote around cells
 * @param escape before a mark that means itself
 */
record Marks(Mark delimiter, Mark quote, Mark escape) {

    /** How a cell is written. */
    enum Written {
        /** As it reads. */
        PLAIN,
        /** In quotes, with those inside it doubled or behind an escape. */
        QUOTED,
        /** Without quotes, with marks behind an escape. */
        BARE
    }

    static Marks of(Dialect dialect, Letters letters) {
        return new Marks(
                new Mark(letters.bytes(dialect.delimiter())),
                of(dialect.quote(), letters),
                of(dialect.escape(), letters));
    }

    private static Mark of(char c, Letters letters) {
        return c == Dialect.NONE ? Mark.NONE : new Mark(letters.bytes(c));
    }

    /**
     * Copies a cell as it reads.
     *
     * @return where it ends among the bytes that it was copied to
     */
    int copy(Written written, byte[] bytes, int from, int to, byte[] into, int place) {
        if (written == Written.PLAIN) {
            System.arraycopy(bytes, from, into, place, to - from);
            return place + to - from;
        }
        return written == Written.QUOTED && escape.isNone() && quote.length == 1
                ? copyQuoted(bytes, from, to, into, place)
                : copyMarked(written, bytes, from, to, into, place);
    }

    /** Copies a cell with one of any two quotes next to each other. */
    private int copyQuoted(byte[] bytes, int from, int to, byte[] into, int place) {
        byte mark = (byte) quote.first();
        int out = place;
        int at = from;
        while (at < to) {
            byte b = bytes[at++];
            into[out++] = b;
            at += b == mark && at < to && bytes[at] == mark ? 1 : 0;
        }
        return out;
    }

    private int copyMarked(Written written, byte[] bytes, int from, int to, byte[] into, int place) {
        int out = place;
        int at = from;
        while (at < to) {
            if (quote.mayBegin(bytes[at]) || escape.mayBegin(bytes[at])) {
                at += left(written, bytes, at, to);
            }
            into[out++] = bytes[at++];
        }
        return out;
    }

    /** How many bytes at a place stand only for what follows them. */
    private int left(Written written, byte[] bytes, int at, int to) {
        if (written == Written.QUOTED && quote.isAt(bytes, at, to)) {
            return escape.isNone() && quote.isAt(bytes, at + quote.length, to) ? quote.length : 0;
        }
        if (!escape.isAt(bytes, at, to)) {
            return 0;
        }
        int next = at + escape.length;
        boolean escaped = quote.isAt(bytes, next, to)
                || escape.isAt(bytes, next, to)
                || (written == Written.BARE && delimiter.isAt(bytes, next, to));
        return escaped ? escape.length : 0;
    }
}
