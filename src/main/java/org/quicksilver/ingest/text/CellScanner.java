package org.quicksilver.ingest.text;

import org.jspecify.annotations.Nullable;
import org.quicksilver.ingest.text.RecordScanner.Manner;
import org.quicksilver.ingest.text.TextRecord.Oddity;

/** Reads one cell of the characters in memory, in quotes or without, up to the delimiter or line end behind it. */
final class CellScanner {

    static final int NO_CHARACTER = -1;
    static final int ASCII = 128;

    final char delimiter;
    final int quote;
    final int escape;
    final boolean spaced;

    private final int quotedLines;
    private final boolean[] special = new boolean[ASCII];
    private final boolean beyondAscii;

    char[] chars = {};
    int start;
    int position;
    int limit;
    boolean last;
    ScannedRecord record = new ScannedRecord(Integer.MAX_VALUE);

    /** What a quoted cell comes to. */
    enum End {
        CLOSED,
        /** No quote closes it where one may. */
        LITERAL,
        /** It is not known yet. */
        UNKNOWN
    }

    /** @param quotedLines physical lines that a quoted cell may take */
    CellScanner(Dialect dialect, int quotedLines) {
        this.delimiter = dialect.delimiter();
        this.quote = dialect.quote() == Dialect.NONE ? NO_CHARACTER : dialect.quote();
        this.escape = dialect.escape() == Dialect.NONE ? NO_CHARACTER : dialect.escape();
        this.spaced = dialect.spaced();
        this.quotedLines = quotedLines;
        boolean beyond = false;
        for (int c : new int[] {delimiter, quote, escape, '\n', '\r'}) {
            if (c >= 0 && c < ASCII) {
                special[c] = true;
            }
            beyond |= c >= ASCII;
        }
        this.beyondAscii = beyond;
    }

    /** Begins at the start of a record. */
    void begin(TextWindow window, boolean nothingFollows, ScannedRecord into) {
        chars = window.chars();
        start = window.start();
        position = start;
        limit = window.limit();
        last = nothingFollows;
        record = into;
    }

    /** The special characters but the delimiter. */
    boolean[] breaking() {
        boolean[] breaking = special.clone();
        if (delimiter < ASCII) {
            breaking[delimiter] = false;
        }
        return breaking;
    }

    /** Reads to the closing quote and the blanks behind it; LITERAL when there is none where there may be one. */
    End quoted(Manner manner) {
        int from = position;
        int piece = from;
        StringBuilder joined = null;
        int most = manner == Manner.ONE_LINE ? 1 : quotedLines;
        int lines = 1;
        while (true) {
            position = plainEnd(position);
            if (position == limit) {
                return last ? End.LITERAL : End.UNKNOWN;
            }
            int c = chars[position++];
            if (position == limit && !last) {
                return End.UNKNOWN;
            }
            if (c == quote) {
                if (escape == NO_CHARACTER && isAt(quote)) {
                    joined = join(joined, piece, position);
                    piece = ++position;
                    continue;
                }
                int closing = position - 1;
                int end = closes();
                if (end < 0) {
                    return End.UNKNOWN;
                }
                if (end > 0) {
                    add(joined, from, piece, closing);
                    position = end;
                    return End.CLOSED;
                }
                if (manner == Manner.STRICT && isBehindDelimiter(piece)) {
                    return End.LITERAL;
                }
                record.odd(Oddity.STRAY_QUOTE);
            } else if (c == escape && (isAt(quote) || isAt(escape))) {
                joined = join(joined, piece, position - 1);
                piece = position++;
            } else if (c == '\n' || c == '\r') {
                if (c == '\r') {
                    record.odd(Oddity.INNER_RETURN);
                    if (isAt('\n')) {
                        position++;
                    }
                }
                if (++lines > most) {
                    return End.LITERAL;
                }
                record.lines++;
            }
        }
    }

    boolean isAt(int c) {
        return position < limit && chars[position] == c;
    }

    /** Whether the quote just read stands behind a delimiter inside its cell, as one that opens a cell does. */
    private boolean isBehindDelimiter(int from) {
        int before = position - 2;
        if (spaced && before > from && chars[before] == ' ') {
            before--;
        }
        return before > from && chars[before] == delimiter;
    }

    /** Where the delimiter, line end or end stands that makes the quote just read a closing one, 0 for none, -1 if not known. */
    private int closes() {
        int at = position;
        while (at < limit && chars[at] == ' ' && delimiter != ' ') {
            at++;
        }
        if (at == limit) {
            if (!last) {
                return -1;
            }
        } else if (chars[at] != delimiter && chars[at] != '\n' && chars[at] != '\r') {
            return 0;
        }
        if (at > position) {
            record.odd(Oddity.SPACED_QUOTE);
        }
        return at;
    }

    /** Reads to the delimiter or line end; false when neither is in memory and there may be one. */
    boolean bare() {
        int from = position;
        int piece = from;
        StringBuilder joined = null;
        while (true) {
            position = plainEnd(position);
            if (position == limit) {
                if (!last) {
                    return false;
                }
                break;
            }
            char c = chars[position];
            if (c == delimiter || c == '\n' || c == '\r') {
                break;
            }
            position++;
            if (c == quote) {
                record.odd(Oddity.BARE_QUOTE);
            }
            if (c == escape) {
                if (position == limit && !last) {
                    return false;
                }
                if (isAt(delimiter) || isAt(escape) || isAt(quote)) {
                    joined = join(joined, piece, position - 1);
                    piece = position++;
                }
            }
        }
        add(joined, from, piece, position);
        return true;
    }

    /** Where the letters end that mean nothing but themselves. */
    int plainEnd(int from) {
        char[] letters = chars;
        boolean[] stops = special;
        int end = limit;
        int at = from;
        while (at < end) {
            char c = letters[at];
            if (c < ASCII ? stops[c] : beyondAscii && (c == delimiter || c == quote || c == escape)) {
                break;
            }
            at++;
        }
        return at;
    }

    private void add(@Nullable StringBuilder joined, int from, int piece, int to) {
        if (joined == null) {
            record.add(from - start, to - start);
        } else {
            record.add(from - start, to - start, join(joined, piece, to).toString());
        }
    }

    private StringBuilder join(@Nullable StringBuilder joined, int from, int to) {
        StringBuilder out = joined == null ? new StringBuilder() : joined;
        return out.append(chars, from, to - from);
    }
}
