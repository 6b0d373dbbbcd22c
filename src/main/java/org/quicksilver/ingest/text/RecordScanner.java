package org.quicksilver.ingest.text;

import java.util.stream.Stream;
import org.quicksilver.ingest.text.TextRecord.Oddity;

/**
 * Cuts the first record of the text in memory into cells, however broken its quotes are. It says so when the
 * text ends before it is known where the record does.
 */
final class RecordScanner {

    private final TextWindow window;
    private final CellScanner cells;

    private final ByteSeeker lineFeeds = new ByteSeeker('\n');
    private final ByteSeeker carriageReturns = new ByteSeeker('\r');

    /** The marks that make a line something else than cells between delimiters. */
    private final ByteSeeker[] breaking;

    private Manner manner = Manner.QUOTED;
    private boolean glance;

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
        UNKNOWN
    }

    /** @param quotedLines physical lines that a quoted cell may take */
    RecordScanner(TextWindow window, Dialect dialect, Letters letters, int quotedLines) {
        this.window = window;
        this.cells = new CellScanner(dialect, letters, quotedLines);
        this.breaking = Stream.of(cells.quote, cells.escape)
                .filter(mark -> mark.length > 0)
                .map(mark -> new ByteSeeker(mark.first()))
                .toArray(ByteSeeker[]::new);
    }

    /** Goes on to the record that follows one of so many bytes. */
    void pass(int length) {
        unclosedUntil = Math.max(0, unclosedUntil - length);
    }

    /** Takes up a record that is a line in memory without any quote, leaving its cells to be cut; false for any other. */
    boolean line(ScannedRecord into) {
        if (cells.spaced) {
            return false;
        }
        int from = window.start();
        int end = lineFeeds.next(window, from);
        int returns = carriageReturns.next(window, from);
        if (end == Integer.MAX_VALUE || returns < end - 1 || breaks(from) < end) {
            return false;
        }
        into.line(end + 1 - from, Math.min(end, returns) - from);
        return true;
    }

    Marks marks() {
        return cells.marks;
    }

    /** Whether the next cell of such a line to be cut is the one at a place and begins with a letter. */
    boolean isFilled(int cell, ScannedRecord line) {
        return line.isFilled(cell, window.bytes(), window.start(), cells.delimiter);
    }

    /** Cuts the cells of such a line up to so many of them. */
    void cut(int most, ScannedRecord line) {
        line.cut(most, window.bytes(), window.start(), cells.delimiter);
    }

    /**
     * Cuts a record.
     *
     * @param last whether nothing will follow them
     * @param glance whether the last cells may be left to be cut later
     * @return whether it is known where the record ends
     */
    boolean scan(boolean last, Manner manner, boolean glance, ScannedRecord into) {
        this.manner = manner;
        this.glance = glance;
        cells.begin(window, last, into);
        int before = unclosedUntil;
        into.clear();
        Next next = Next.CELL;
        while (next == Next.CELL) {
            if (!cells.spaced) {
                next = plainCells();
                continue;
            }
            next = cell();
            if (next == Next.CELL) {
                if (cells.position == cells.limit && !last) {
                    break;
                }
                if (cells.isAt(' ')) {
                    cells.position++;
                }
            }
        }
        if (next != Next.RECORD) {
            unclosedUntil = before;
            return false;
        }
        into.length = cells.position - cells.start;
        return true;
    }

    /** Reads cells as long as nothing but delimiters and the line end has a meaning, then one more. */
    private Next plainCells() {
        ScannedRecord record = cells.record;
        int from = cells.position;
        int lineEnd = Math.min(lineFeeds.next(window, from), carriageReturns.next(window, from));
        int end = Math.min(Math.min(lineEnd, breaks(from)), cells.limit);
        if (end == cells.limit && !cells.last) {
            return Next.UNKNOWN;
        }
        if (glance && end < cells.limit && cells.bytes[end] == '\n') {
            record.rest(from - cells.start, end - cells.start);
            cells.position = end + 1;
            return Next.RECORD;
        }
        cells.position = record.cut(Integer.MAX_VALUE, cells.bytes, cells.start, from, end, cells.delimiter);
        if (end == cells.limit || cells.bytes[end] != '\n' || record.isFull()) {
            return cell();
        }
        record.add(cells.position - cells.start, end - cells.start);
        cells.position = end + 1;
        return Next.RECORD;
    }

    /** Where the first mark stands that makes a line something else than cells between delimiters. */
    private int breaks(int from) {
        int first = Integer.MAX_VALUE;
        for (ByteSeeker mark : breaking) {
            first = Math.min(first, mark.next(window, from));
        }
        return first;
    }

    /** Reads one cell and the delimiter or line end behind it. */
    private Next cell() {
        int from = cells.position;
        if (cells.record.isFull()) {
            return rest(from);
        }
        if (!cells.quote.isNone()) {
            int at = cells.blanksEnd(from);
            if (at == cells.limit && !cells.last) {
                return Next.UNKNOWN;
            }
            if (cells.quote.isAt(cells.bytes, at, cells.limit) && at - cells.start >= unclosedUntil) {
                if (at > from) {
                    cells.record.odd(Oddity.SPACED_QUOTE);
                }
                int lines = cells.record.lines;
                cells.position = at + cells.quote.length;
                CellScanner.End end = cells.quoted(manner);
                if (end != CellScanner.End.LITERAL) {
                    return end == CellScanner.End.CLOSED ? behind() : Next.UNKNOWN;
                }
                cells.record.odd(Oddity.LITERAL_QUOTE);
                if (manner == Manner.QUOTED) {
                    // no quote closes a cell up to here: to look again from each further one would take quadratic time
                    unclosedUntil = cells.position - cells.start;
                }
                cells.record.lines = lines;
                cells.position = from;
            }
        }
        return cells.bare() ? behind() : Next.UNKNOWN;
    }

    /** Reads what is left of the line as one cell. */
    private Next rest(int from) {
        int at = from;
        while (at < cells.limit && cells.bytes[at] != '\n' && cells.bytes[at] != '\r') {
            at++;
        }
        if (at == cells.limit && !cells.last) {
            return Next.UNKNOWN;
        }
        cells.record.add(from - cells.start, at - cells.start);
        cells.position = at;
        return behind();
    }

    private Next behind() {
        if (cells.position == cells.limit) {
            cells.record.open = true;
            return cells.last ? Next.RECORD : Next.UNKNOWN;
        }
        if (cells.delimiter.isAt(cells.bytes, cells.position, cells.limit)) {
            cells.position += cells.delimiter.length;
            return Next.CELL;
        }
        if (cells.bytes[cells.position++] == '\r') {
            if (cells.position == cells.limit && !cells.last) {
                return Next.UNKNOWN;
            }
            if (cells.isAt('\n')) {
                cells.position++;
            } else {
                cells.record.odd(Oddity.LONE_RETURN);
            }
        }
        return Next.RECORD;
    }
}
