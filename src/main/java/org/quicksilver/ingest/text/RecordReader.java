package org.quicksilver.ingest.text;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quicksilver.ingest.text.TextRecord.Oddity;

/**
 * Reads records of any text, however broken, in time linear in its length. A quoted cell that does not end within the
 * limits, or whose record has the wrong width while its first line alone has the right one, is read again with its quote
 * as a letter, so that one stray quote costs one record and not the rest of the file. Line ends may be mixed.
 */
public final class RecordReader implements Closeable {

    private static final Set<Oddity> REGULAR = Set.of();
    private static final int END = -1;

    private final Reader in;
    private final char delimiter;
    private final int quote;
    private final int escape;
    private final boolean spaced;
    private final boolean[] special = new boolean[128];
    private final Limits limits;
    private int width;

    private char[] buffer = new char[1 << 16];
    private int position;
    private int limit;
    private int recordStart;
    private int cellStart;
    private int unclosedUntil;
    private boolean ended;
    private boolean cut;
    private int line = 1;

    private List<String> cells = new ArrayList<>();
    private int lines;
    private @Nullable EnumSet<Oddity> oddities;

    /**
     * How far a text may go.
     *
     * @param quotedLines physical lines of a quoted cell
     * @param recordChars characters of a record, quoted or not
     * @param cellChars characters of a cell
     * @param columns cells of a record
     * @param rows records of a file
     */
    public record Limits(int quotedLines, int recordChars, int cellChars, int columns, long rows) {
        public static final Limits DEFAULT = new Limits(100, 1 << 24);

        /** Limits of quoted cells and records alone. */
        public Limits(int quotedLines, int recordChars) {
            this(quotedLines, recordChars, Integer.MAX_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE);
        }
    }

    public RecordReader(Reader in, Dialect dialect, Limits limits) {
        this.in = in;
        this.delimiter = dialect.delimiter();
        this.quote = dialect.quote() == Dialect.NONE ? END : dialect.quote();
        this.escape = dialect.escape() == Dialect.NONE ? END : dialect.escape();
        this.spaced = dialect.spaced();
        for (int c : new int[] {delimiter, quote, escape, '\n', '\r'}) {
            if (c >= 0 && c < special.length) {
                special[c] = true;
            }
        }
        this.limits = limits;
    }

    /** Says how many cells a record has; 0 when that is not known. */
    public RecordReader expect(int cells) {
        this.width = cells;
        return this;
    }

    /** The next record; null after the last. */
    public @Nullable TextRecord read() throws IOException {
        recordStart = position;
        cellStart = position;
        if (position == limit && !fill()) {
            return null;
        }
        parse(false, false);
        if (width > 0 && cells.size() != width && oddities != null && oddities.contains(Oddity.STRAY_QUOTE)) {
            preferWidth(false);
        }
        boolean doubtful = cells.size() != width || (oddities != null && oddities.contains(Oddity.STRAY_QUOTE));
        if (lines > 1 && width > 0 && doubtful) {
            preferWidth(true);
        }
        if (cut) {
            skipLine();
        } else if (position - recordStart > limits.recordChars()) {
            odd(Oddity.CUT);
        }
        TextRecord record = new TextRecord(line, lines, cells, oddities == null ? REGULAR : Set.copyOf(oddities));
        line += lines;
        return record;
    }

    /**
     * Reads the record again and keeps that where it gives the right width.
     *
     * @param oneLine with no line end in any cell; else with an opening quote as a letter where another one follows a
     *     delimiter inside its cell
     */
    private void preferWidth(boolean oneLine) throws IOException {
        List<String> firstCells = cells;
        int firstLines = lines;
        EnumSet<Oddity> firstOddities = oddities;
        int firstLength = position - recordStart;
        position = recordStart;
        parse(oneLine, !oneLine);
        if (cells.size() != width) {
            position = recordStart + firstLength;
            cells = firstCells;
            lines = firstLines;
            oddities = firstOddities;
        }
    }

    private void parse(boolean oneLine, boolean strict) throws IOException {
        cells = new ArrayList<>(Math.max(width, 8));
        lines = 1;
        oddities = null;
        cellStart = position;
        while (cell(oneLine, strict)) {
            if (spaced && peek() == ' ') {
                position++;
            }
            cellStart = position;
        }
    }

    /** Reads one cell and the delimiter or line end behind it; whether another cell follows. */
    private boolean cell(boolean oneLine, boolean strict) throws IOException {
        if (quote != END) {
            int at = position;
            while (at < limit && buffer[at] == ' ' && delimiter != ' ') {
                at++;
            }
            if (at == limit) {
                int offset = at - cellStart;
                if (fill()) {
                    position = cellStart;
                    return cell(oneLine, strict);
                }
                at = cellStart + offset;
            }
            if (at < limit && buffer[at] == quote && at >= unclosedUntil) {
                if (at > position) {
                    odd(Oddity.SPACED_QUOTE);
                }
                int linesBefore = lines;
                position = at + 1;
                if (quoted(oneLine, strict)) {
                    return behind();
                }
                odd(Oddity.LITERAL_QUOTE);
                // no quote closes a cell up to here: to look again from each further one would take quadratic time
                unclosedUntil = oneLine || strict ? unclosedUntil : position;
                lines = linesBefore;
                position = cellStart;
                cut = false;
            }
        }
        bare();
        return behind();
    }

    /** Reads to the closing quote and the blanks behind it; false when there is none where there may be one. */
    private boolean quoted(boolean oneLine, boolean strict) throws IOException {
        int from = position - cellStart;
        StringBuilder joined = null;
        int maxLines = oneLine ? 1 : limits.quotedLines();
        int cellLines = 1;
        while (true) {
            if (position == limit && !fill()) {
                return false;
            }
            int c = buffer[position++];
            if (c == quote) {
                if (peek() == quote && escape == END) {
                    joined = join(joined, from, position - cellStart);
                    position++;
                    from = position - cellStart;
                } else if (closes()) {
                    cells.add(
                            joined == null
                                    ? text(from, closed)
                                    : join(joined, from, closed).toString());
                    return true;
                } else if (strict && isBehindDelimiter(from)) {
                    return false;
                } else {
                    odd(Oddity.STRAY_QUOTE);
                }
            } else if (c == escape && (peek() == quote || peek() == escape)) {
                joined = join(joined, from, position - 1 - cellStart);
                from = position - cellStart;
                position++;
            } else if (c == '\n' || c == '\r') {
                if (c == '\r') {
                    odd(Oddity.INNER_RETURN);
                    if (peek() == '\n') {
                        position++;
                    }
                }
                if (++cellLines > maxLines) {
                    return false;
                }
                lines++;
            }
        }
    }

    /** Whether the quote just read stands behind a delimiter inside its cell, as one that opens a cell does. */
    private boolean isBehindDelimiter(int from) {
        int before = position - 2;
        if (spaced && before > cellStart + from && buffer[before] == ' ') {
            before--;
        }
        return before > cellStart + from && buffer[before] == delimiter;
    }

    private int closed;

    /** Whether the quote just read ends its cell: a delimiter, line end or the end follows, blanks apart. */
    private boolean closes() throws IOException {
        closed = position - 1 - cellStart;
        int ahead = position - cellStart;
        while (true) {
            if (cellStart + ahead == limit) {
                int at = position - cellStart;
                boolean more = fill();
                position = cellStart + at;
                if (!more) {
                    break;
                }
            }
            char c = buffer[cellStart + ahead];
            if (c == delimiter || c == '\n' || c == '\r') {
                break;
            }
            if (c != ' ') {
                return false;
            }
            ahead++;
        }
        if (cellStart + ahead > position) {
            odd(Oddity.SPACED_QUOTE);
        }
        position = cellStart + ahead;
        return true;
    }

    private void bare() throws IOException {
        StringBuilder joined = null;
        int from = 0;
        while (true) {
            position = plainEnd();
            if (position == limit && !fill()) {
                break;
            }
            char c = buffer[position];
            if (c == delimiter || c == '\n' || c == '\r') {
                break;
            }
            if (isPlain(c)) {
                continue;
            }
            position++;
            if (c == quote) {
                odd(Oddity.BARE_QUOTE);
            }
            if (c == escape && (peek() == delimiter || peek() == escape || peek() == quote)) {
                joined = join(joined, from, position - 1 - cellStart);
                from = position - cellStart;
                position++;
            }
        }
        int to = position - cellStart;
        cells.add(joined == null ? text(from, to) : join(joined, from, to).toString());
    }

    /** Where the letters end that mean nothing but themselves. */
    private int plainEnd() {
        char[] letters = buffer;
        int end = limit;
        int at = position;
        while (at < end && isPlain(letters[at])) {
            at++;
        }
        return at;
    }

    private boolean isPlain(char c) {
        return c >= special.length ? c != delimiter && c != quote && c != escape : !special[c];
    }

    private boolean behind() throws IOException {
        if (position == limit && !fill()) {
            return false;
        }
        char c = buffer[position++];
        if (c == delimiter) {
            return true;
        }
        if (c == '\r') {
            if (peek() == '\n') {
                position++;
            } else {
                odd(Oddity.LONE_RETURN);
            }
        }
        return false;
    }

    private int peek() throws IOException {
        if (position < limit) {
            return buffer[position];
        }
        return fill() ? buffer[position] : END;
    }

    private String text(int from, int to) {
        return from == to ? "" : new String(buffer, cellStart + from, to - from);
    }

    private StringBuilder join(@Nullable StringBuilder joined, int from, int to) {
        StringBuilder out = joined == null ? new StringBuilder() : joined;
        return out.append(buffer, cellStart + from, to - from);
    }

    private void odd(Oddity oddity) {
        if (oddities == null) {
            oddities = EnumSet.noneOf(Oddity.class);
        }
        oddities.add(oddity);
    }

    /** Gets more characters, keeping those of the record being read; false at the end or at the limit of a record. */
    private boolean fill() throws IOException {
        if (ended || limit - recordStart >= limits.recordChars()) {
            cut |= !ended;
            return false;
        }
        if (recordStart > 0) {
            System.arraycopy(buffer, recordStart, buffer, 0, limit - recordStart);
            position -= recordStart;
            cellStart -= recordStart;
            unclosedUntil = Math.max(0, unclosedUntil - recordStart);
            limit -= recordStart;
            recordStart = 0;
        }
        if (limit == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int n = in.read(buffer, limit, buffer.length - limit);
        if (n < 0) {
            ended = true;
            return false;
        }
        limit += n;
        return n > 0 || fill();
    }

    private void skipLine() throws IOException {
        odd(Oddity.CUT);
        cut = false;
        recordStart = position;
        while (position < limit || fill()) {
            char c = buffer[position++];
            recordStart = position;
            if (c == '\n' || (c == '\r' && peek() != '\n')) {
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
