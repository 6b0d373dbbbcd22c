package org.quicksilver.ingest.text;

import org.quicksilver.ingest.text.Marks.Written;
import org.quicksilver.ingest.text.RecordScanner.Manner;
import org.quicksilver.ingest.text.TextRecord.Oddity;

/** Reads one cell of the text in memory, in quotes or without, up to the delimiter or line end behind it. */
final class CellScanner {

    final Marks marks;
    final Mark delimiter;
    final Mark quote;
    final Mark escape;
    final ByteStops stops;
    final boolean spaced;

    private final boolean blankDelimiter;
    private final int quotedLines;

    byte[] bytes = {};
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
    CellScanner(Dialect dialect, Letters letters, int quotedLines) {
        this.marks = Marks.of(dialect, letters);
        this.delimiter = marks.delimiter();
        this.quote = marks.quote();
        this.escape = marks.escape();
        this.spaced = dialect.spaced();
        this.blankDelimiter = dialect.delimiter() == ' ';
        this.quotedLines = quotedLines;
        this.stops = new ByteStops(delimiter, quote, escape);
    }

    /** Begins at the start of a record. */
    void begin(TextWindow window, boolean nothingFollows, ScannedRecord into) {
        bytes = window.bytes();
        start = window.start();
        position = start;
        limit = window.limit();
        last = nothingFollows;
        record = into;
    }

    /** Reads to the closing quote and the blanks behind it; LITERAL when there is none where there may be one. */
    End quoted(Manner manner) {
        int from = position;
        int piece = from;
        Written written = Written.PLAIN;
        int most = manner == Manner.ONE_LINE ? 1 : quotedLines;
        int lines = 1;
        while (true) {
            position = plainEnd(position);
            if (position == limit) {
                return last ? End.LITERAL : End.UNKNOWN;
            }
            int at = position;
            boolean quotes = quote.isAt(bytes, at, limit);
            boolean escapes = !quotes && escape.isAt(bytes, at, limit);
            position += quotes ? quote.length : escapes ? escape.length : 1;
            if (position == limit && !last) {
                return End.UNKNOWN;
            }
            if (quotes) {
                if (escape.isNone() && isAt(quote)) {
                    written = Written.QUOTED;
                    position += quote.length;
                    piece = position;
                    continue;
                }
                int end = closes();
                if (end < 0) {
                    return End.UNKNOWN;
                }
                if (end > 0) {
                    record.add(from - start, at - start, written);
                    position = end;
                    return End.CLOSED;
                }
                if (manner == Manner.STRICT && isBehindDelimiter(piece, at)) {
                    return End.LITERAL;
                }
                record.odd(Oddity.STRAY_QUOTE);
            } else if (escapes) {
                int escaped = isAt(quote) ? quote.length : isAt(escape) ? escape.length : 0;
                if (escaped > 0) {
                    written = Written.QUOTED;
                    piece = position;
                    position += escaped;
                }
            } else if (bytes[at] == '\n' || bytes[at] == '\r') {
                if (bytes[at] == '\r') {
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

    boolean isAt(char c) {
        return position < limit && bytes[position] == c;
    }

    private boolean isAt(Mark mark) {
        return mark.isAt(bytes, position, limit);
    }

    /** Whether a quote stands behind a delimiter inside its cell, as one that opens a cell does. */
    private boolean isBehindDelimiter(int from, int quoted) {
        int before = quoted;
        if (spaced && before - 1 > from && bytes[before - 1] == ' ') {
            before--;
        }
        return before - delimiter.length > from && delimiter.isAt(bytes, before - delimiter.length, limit);
    }

    /** Where the delimiter, line end or end stands that makes the quote just read a closing one, 0 for none, -1 if not known. */
    private int closes() {
        int at = blanksEnd(position);
        if (at == limit) {
            if (!last) {
                return -1;
            }
        } else if (!delimiter.isAt(bytes, at, limit) && bytes[at] != '\n' && bytes[at] != '\r') {
            return 0;
        }
        if (at > position) {
            record.odd(Oddity.SPACED_QUOTE);
        }
        return at;
    }

    /** Where the blanks end that mean nothing beside a quote. */
    int blanksEnd(int from) {
        int at = from;
        while (at < limit && bytes[at] == ' ' && !blankDelimiter) {
            at++;
        }
        return at;
    }

    /** Reads to the delimiter or line end; false when neither is in memory and there may be one. */
    boolean bare() {
        int from = position;
        Written written = Written.PLAIN;
        while (true) {
            position = plainEnd(position);
            if (position == limit) {
                if (!last) {
                    return false;
                }
                break;
            }
            if (isAt(delimiter) || isAt('\n') || isAt('\r')) {
                break;
            }
            boolean escapes = isAt(escape);
            boolean quotes = isAt(quote);
            position += quotes ? quote.length : escapes ? escape.length : 1;
            if (quotes) {
                record.odd(Oddity.BARE_QUOTE);
            }
            if (escapes) {
                if (position == limit && !last) {
                    return false;
                }
                int escaped = isAt(delimiter)
                        ? delimiter.length
                        : isAt(escape) ? escape.length : isAt(quote) ? quote.length : 0;
                if (escaped > 0) {
                    written = Written.BARE;
                    position += escaped;
                }
            }
        }
        record.add(from - start, position - start, written);
        return true;
    }

    /** Where the letters end that mean nothing but themselves. */
    int plainEnd(int from) {
        return stops.next(bytes, from, limit);
    }
}
