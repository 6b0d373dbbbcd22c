package org.quicksilver.ingest.text;

import org.jspecify.annotations.Nullable;
import org.quicksilver.ingest.text.TextRecord.Oddity;

/**
 * Cuts the first record of the characters in memory into cells, however broken its quotes are. It says so when the
 * characters end before it is known where the record does.
 */
final class RecordScanner {

    private static final int NO_CHARACTER = -1;
    private static final int ASCII = 128;

    private final char delimiter;
    private final int quote;
    private final int escape;
    private final boolean spaced;
    private final int quotedLines;
    private final boolean[] special = new boolean[ASCII];
    private final boolean beyondAscii;

    /** The special characters but the delimiter. */
    private final boolean[] breaking;

    private char[] chars = {};
    private int start;
    private int position;
    private int limit;
    private boolean last;
    private Manner manner = Manner.QUOTED;
    private ScannedRecord record = new ScannedRecord();

    /** Before it, from the start of the record, no quote opens a cell. */
    private int unclosedUntil;

    /** How a record is cut. */
    enum Manner {
        /** As its quotes say. */
        QUOTED,
        /** An opening quote is a letter where another one follows a delimiter inside its cell. */
        STRICT,
        /** No line end is in any cell. */
        ONE_LINE
    }

    /** What follows a cell, or that it is not known yet. */
    private enum Next {
        CELL,
        RECORD,
        LITERAL,
        UNKNOWN
    }

    /** @param quotedLines physical lines that a quoted cell may take */
    RecordScanner(Dialect dialect, int quotedLines) {
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
        this.breaking = special.clone();
        if (delimiter < ASCII) {
            breaking[delimiter] = false;
        }
    }

    /** Goes on to the record that follows one of so many characters. */
    void pass(int characters) {
        unclosedUntil = Math.max(0, unclosedUntil - characters);
    }

    /** Takes up a record that is a line in memory without any quote, leaving its cells to be cut; false for any other. */
    boolean line(TextWindow window, ScannedRecord into) {
        char[] letters = window.chars();
        boolean[] stops = breaking;
        int from = window.start();
        int end = window.limit();
        int at = from;
        while (at < end) {
            char c = letters[at];
            if (c < ASCII ? stops[c] : c == quote || c == escape) {
                break;
            }
            at++;
        }
        int returns = at + 1 < end && letters[at] == '\r' && letters[at + 1] == '\n' ? 1 : 0;
        if (spaced || at == end || letters[at + returns] != '\n') {
            return false;
        }
        into.line(at + returns + 1 - from, at - from);
        return true;
    }

    char delimiter() {
        return delimiter;
    }

    /**
     * Cuts a record.
     *
     * @param window its characters
     * @param last whether nothing will follow them
     * @return whether it is known where the record ends
     */
    boolean scan(TextWindow window, boolean last, Manner manner, ScannedRecord into) {
        this.chars = window.chars();
        this.start = window.start();
        this.position = start;
        this.limit = window.limit();
        this.last = last;
        this.manner = manner;
        this.record = into;
        int before = unclosedUntil;
        into.clear();
        Next next = spaced ? cell() : plainCells();
        while (next == Next.CELL) {
            if (spaced) {
                if (position == limit && !last) {
                    break;
                }
                if (position < limit && chars[position] == ' ') {
                    position++;
                }
            }
            next = cell();
        }
        if (next != Next.RECORD) {
            unclosedUntil = before;
            return false;
        }
        into.length = position - start;
        return true;
    }

    /** Reads cells as long as nothing but delimiters and the line end has a meaning, then one more. */
    private Next plainCells() {
        char[] letters = chars;
        int end = limit;
        int from = position;
        for (int at = plainEnd(from); at < end; at = plainEnd(from)) {
            char c = letters[at];
            boolean ends = c == '\n';
            if (c != delimiter && !ends) {
                break;
            }
            record.add(from - start, at - start);
            from = at + 1;
            if (ends) {
                position = from;
                return Next.RECORD;
            }
        }
        position = from;
        return cell();
    }

    /** Reads one cell and the delimiter or line end behind it. */
    private Next cell() {
        int from = position;
        if (quote != NO_CHARACTER) {
            int at = from;
            while (at < limit && chars[at] == ' ' && delimiter != ' ') {
                at++;
            }
            if (at == limit && !last) {
                return Next.UNKNOWN;
            }
            if (at < limit && chars[at] == quote && at - start >= unclosedUntil) {
                if (at > from) {
                    record.odd(Oddity.SPACED_QUOTE);
                }
                int lines = record.lines;
                position = at + 1;
                Next next = quoted();
                if (next != Next.LITERAL) {
                    return next == Next.UNKNOWN ? next : behind();
                }
                record.odd(Oddity.LITERAL_QUOTE);
                if (manner == Manner.QUOTED) {
                    // no quote closes a cell up to here: to look again from each further one would take quadratic time
                    unclosedUntil = position - start;
                }
                record.lines = lines;
                position = from;
            }
        }
        return bare() ? behind() : Next.UNKNOWN;
    }

    /** Reads to the closing quote and the blanks behind it; LITERAL when there is none where there may be one. */
    private Next quoted() {
        int from = position;
        int piece = from;
        StringBuilder joined = null;
        int most = manner == Manner.ONE_LINE ? 1 : quotedLines;
        int lines = 1;
        while (true) {
            position = plainEnd(position);
            if (position == limit) {
                return last ? Next.LITERAL : Next.UNKNOWN;
            }
            int c = chars[position++];
            if (position == limit && !last) {
                return Next.UNKNOWN;
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
                    return Next.UNKNOWN;
                }
                if (end > 0) {
                    add(joined, from, piece, closing);
                    position = end;
                    return Next.CELL;
                }
                if (manner == Manner.STRICT && isBehindDelimiter(piece)) {
                    return Next.LITERAL;
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
                    return Next.LITERAL;
                }
                record.lines++;
            }
        }
    }

    private boolean isAt(int c) {
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
    private boolean bare() {
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
    private int plainEnd(int from) {
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

    private Next behind() {
        if (position == limit) {
            record.open = true;
            return last ? Next.RECORD : Next.UNKNOWN;
        }
        char c = chars[position++];
        if (c == delimiter) {
            return Next.CELL;
        }
        if (c == '\r') {
            if (position == limit && !last) {
                return Next.UNKNOWN;
            }
            if (isAt('\n')) {
                position++;
            } else {
                record.odd(Oddity.LONE_RETURN);
            }
        }
        return Next.RECORD;
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
