package org.quicksilver.ingest.text;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quicksilver.ingest.sheet.RowGlance;
import org.quicksilver.ingest.text.RecordScanner.Manner;
import org.quicksilver.ingest.text.TextRecord.Oddity;

/**
 * Reads records of any text, however broken, in time linear in its length. A quoted cell that does not end within the
 * limits, or whose record has the wrong width while its first line alone has the right one, is read again with its quote
 * as a letter, so that one stray quote costs one record and not the rest of the file. Line ends may be mixed.
 */
public final class RecordReader implements Closeable {

    private final Letters letters;
    private final TextWindow window;
    private final RecordScanner scanner;
    private final Limits limits;
    private int width;

    private final RecordGlance glance;
    private ScannedRecord current;
    private ScannedRecord other;
    private int line = 1;
    private boolean cut;

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

    /** Reads a text of characters. */
    public RecordReader(Reader in, Dialect dialect, Limits limits) {
        this(new Rewritten(in), Letters.rewritten(), dialect, limits);
    }

    private RecordReader(InputStream in, Letters letters, Dialect dialect, Limits limits) {
        this.letters = letters;
        this.window = new TextWindow(in, letters, limits.recordChars());
        this.scanner = new RecordScanner(window, dialect, letters, limits.quotedLines());
        this.limits = limits;
        this.current = new ScannedRecord(limits.columns());
        this.glance = new RecordGlance(window, scanner, letters, current);
        this.other = new ScannedRecord(limits.columns());
    }

    /** Reads the bytes of a text, the byte order mark among them; they are closed with the reader. */
    static RecordReader of(InputStream in, Encoding encoding, Dialect dialect, Limits limits) throws IOException {
        Charset charset = encoding.charset();
        if (!Letters.has(charset)) {
            return new RecordReader(new SurveyDecoder(in, charset, encoding.bomBytes()), dialect, limits);
        }
        in.skipNBytes(encoding.bomBytes());
        return new RecordReader(in, Letters.of(charset), dialect, limits);
    }

    /** Says how many cells a record has; 0 when that is not known. */
    public RecordReader expect(int cells) {
        this.width = cells;
        return this;
    }

    /** The next record; null after the last. */
    public @Nullable TextRecord read() throws IOException {
        return advance() ? record() : null;
    }

    /** Goes to the next record without making texts of it; false after the last. */
    boolean advance() throws IOException {
        return advance(false);
    }

    /** Goes to the next record for a glance at it; {@link #record} takes all of it. */
    boolean glance() throws IOException {
        return advance(true);
    }

    private boolean advance(boolean glance) throws IOException {
        scanner.pass(current.length);
        window.drop(current.length);
        line += current.lines;
        if (cut) {
            skipLine();
        }
        if (window.isEmpty()) {
            current.clear();
            current.lines = 0;
            cut = false;
            return false;
        }
        if (scanner.line(current)) {
            cut = false;
            if (!glance) {
                cut(Integer.MAX_VALUE);
                oddIfLong();
            }
            return true;
        }
        scan(Manner.QUOTED, glance, current);
        if (!current.isRegular() || current.lines > 1) {
            cut(Integer.MAX_VALUE);
            mend();
        }
        cut = current.open && !window.isEnded();
        if (cut) {
            current.odd(Oddity.CUT);
        }
        oddIfLong();
        return true;
    }

    private void oddIfLong() {
        int start = window.start();
        if (letters.areMore(window.bytes(), start, start + current.length, limits.recordChars())) {
            current.odd(Oddity.CUT);
        }
    }

    private void scan(Manner manner, boolean glance, ScannedRecord into) throws IOException {
        boolean last = window.isEnded();
        while (!scanner.scan(last, manner, glance, into)) {
            last = !window.fill() || window.isEnded();
        }
    }

    /** Reads a record of the wrong width again, first with its odd quotes, then with its line ends taken otherwise. */
    private void mend() throws IOException {
        if (width > 0 && current.size() != width && current.is(Oddity.STRAY_QUOTE)) {
            prefer(Manner.STRICT);
        }
        boolean doubtful = current.size() != width || current.is(Oddity.STRAY_QUOTE);
        if (current.lines > 1 && width > 0 && doubtful) {
            prefer(Manner.ONE_LINE);
        }
    }

    /** Takes the record as another manner cuts it where that gives the right width. */
    private void prefer(Manner manner) throws IOException {
        scan(manner, false, other);
        if (other.size() == width) {
            ScannedRecord first = current;
            current = other;
            other = first;
        }
    }

    /** Passes over the rest of a line that did not fit in memory. */
    private void skipLine() throws IOException {
        while (!window.isEmpty()) {
            byte[] bytes = window.bytes();
            int at = window.start();
            while (at < window.limit() && bytes[at] != '\n' && bytes[at] != '\r') {
                at++;
            }
            boolean ends = at < window.limit();
            boolean returns = ends && bytes[at] == '\r';
            window.drop(at - window.start() + (ends ? 1 : 0));
            if (ends) {
                if (returns && !window.isEmpty() && window.bytes()[window.start()] == '\n') {
                    window.drop(1);
                }
                return;
            }
        }
    }

    private void cut(int cells) {
        scanner.cut(cells, current);
    }

    /** Line on which the record that was gone to last begins. */
    int line() {
        return line;
    }

    /** Whether any byte of the texts made so far stood for no character. */
    boolean isFaulty() {
        return letters.isFaulty();
    }

    /** What is odd in the record that was gone to last. */
    Set<Oddity> oddities() {
        return current.oddities();
    }

    boolean isRegular() {
        return current.isRegular();
    }

    /** Number of its cells. */
    int size() {
        return current.size();
    }

    /** What a glance at the record tells that was gone to last. */
    RowGlance glanced() {
        return glance.at(current);
    }

    /** Whether the record that was gone to last is a line end alone. */
    boolean isEmptyLine() {
        return current.length <= 2
                && current.lines == 1
                && current.size() == 1
                && current.from(0) == current.to(0)
                && current.isRegular();
    }

    /** The record that was gone to last, with its texts. */
    TextRecord record() {
        cut(Integer.MAX_VALUE);
        return new TextRecord(line, current.lines, current.texts(window, letters, scanner.marks()), current.oddities());
    }

    @Override
    public void close() throws IOException {
        window.close();
    }
}
