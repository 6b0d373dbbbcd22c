package org.quicksilver.ingest.text;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quicksilver.ingest.text.Marks.Written;
import org.quicksilver.ingest.text.TextRecord.Oddity;

/**
 * Where the cells of a record stand, in bytes from its start, before any of them becomes a text. A record of more cells
 * than there may be has the rest of its line in its last one, so that a line of delimiters takes no more memory than itself.
 */
final class ScannedRecord {

    private static final Oddity[] ODDITIES = Oddity.values();
    private static final Set<Oddity> REGULAR = Set.of();

    private final int most;

    /** Bytes of the record, its line end included. */
    int length;

    /** Physical lines it takes. */
    int lines;

    /** Whether the end of the text in memory ended it. */
    boolean open;

    /** Of a line whose cells are not all cut yet, where it ends and where the next cell begins. */
    private int lineEnd;

    private int next;

    private int oddities;
    private int size;
    private int[] bounds = new int[64];

    /** How the cells are written that do not read as they stand; null where there are none. */
    private @Nullable Written @Nullable [] written;

    /** @param most cells there may be, and one more for the rest of the line */
    ScannedRecord(int most) {
        this.most = most;
    }

    /** Whether the next cell takes the rest of the line. */
    boolean isFull() {
        return size >= most;
    }

    void clear() {
        length = 0;
        lines = 1;
        open = false;
        oddities = 0;
        size = 0;
        written = null;
        lineEnd = 0;
        next = 1;
    }

    /** Takes up a line without quotes, whose cells are cut when they are asked for. */
    void line(int bytes, int end) {
        clear();
        length = bytes;
        rest(0, end);
    }

    /** Takes up the rest of a line in the same way. */
    void rest(int from, int end) {
        next = from;
        lineEnd = end;
    }

    /** Whether it is a line of which no cell was cut yet. */
    boolean isUncut() {
        return size == 0 && next == 0;
    }

    /** Where such a line ends. */
    int lineEnd() {
        return lineEnd;
    }

    /** Whether the next cell to be cut is the one at a place and begins with a printing character of ASCII. */
    boolean isFilled(int cell, byte[] bytes, int start, Mark delimiter) {
        int at = start + next;
        return cell == size
                && next < lineEnd
                && bytes[at] > ' '
                && bytes[at] < 0x7f
                && !delimiter.isAt(bytes, at, start + lineEnd);
    }

    /** Cuts the cells of such a line up to so many of them. */
    void cut(int cells, byte[] bytes, int start, Mark delimiter) {
        if (next <= lineEnd && size < cells) {
            next = cut(cells, bytes, start, start + next, start + lineEnd, delimiter) - start;
            if (size < cells) {
                add(next, lineEnd);
                next = lineEnd + 1;
            }
        }
    }

    /**
     * Cuts cells that delimiters end, up to so many in all.
     *
     * @return where the cell begins that no delimiter ends before the limit, or that would be one too many
     */
    int cut(int cells, byte[] bytes, int start, int from, int limit, Mark delimiter) {
        int ending = Math.min(cells, most);
        boolean whole = delimiter.length == 1;
        int cell = from - start;
        int count = size;
        int at = from;
        while (at < limit && count < ending) {
            long hits = delimiter.hits(bytes, at);
            if (hits != 0) {
                room(count + Long.BYTES);
                int[] places = bounds;
                do {
                    int place = ByteStops.place(at, hits);
                    if (place >= limit || count >= ending) {
                        break;
                    }
                    if (whole || (place - start >= cell && delimiter.isAt(bytes, place, limit))) {
                        places[count * 2] = cell;
                        places[count * 2 + 1] = place - start;
                        cell = place - start + delimiter.length;
                        count++;
                    }
                    hits &= hits - 1;
                } while (hits != 0);
            }
            at += Long.BYTES;
        }
        size = count;
        return cell + start;
    }

    private void room(int cells) {
        if (cells * 2 > bounds.length) {
            bounds = Arrays.copyOf(bounds, bounds.length * 2);
        }
    }

    void add(int from, int to) {
        room(size + 1);
        bounds[size * 2] = from;
        bounds[size * 2 + 1] = to;
        size++;
    }

    /** Adds a cell with how it is written. */
    void add(int from, int to, Written how) {
        add(from, to);
        if (how != Written.PLAIN) {
            if (written == null || written.length < size) {
                written = written == null ? new Written[bounds.length / 2] : Arrays.copyOf(written, bounds.length / 2);
            }
            written[size - 1] = how;
        }
    }

    void odd(Oddity oddity) {
        oddities |= 1 << oddity.ordinal();
    }

    boolean is(Oddity oddity) {
        return (oddities & 1 << oddity.ordinal()) != 0;
    }

    boolean isRegular() {
        return oddities == 0;
    }

    Set<Oddity> oddities() {
        if (oddities == 0) {
            return REGULAR;
        }
        Set<Oddity> set = EnumSet.noneOf(Oddity.class);
        for (Oddity oddity : ODDITIES) {
            if (is(oddity)) {
                set.add(oddity);
            }
        }
        return Set.copyOf(set);
    }

    /** Number of cells. */
    int size() {
        return size;
    }

    int from(int cell) {
        return bounds[cell * 2];
    }

    int to(int cell) {
        return bounds[cell * 2 + 1];
    }

    /** How a cell is written. */
    Written written(int cell) {
        Written how = written == null || cell >= written.length ? null : written[cell];
        return how == null ? Written.PLAIN : how;
    }

    /** The cells as texts. */
    List<String> texts(TextWindow window, Letters letters, Marks marks) {
        int start = window.start();
        int end = start + to(size - 1);
        int[] places = Arrays.copyOf(bounds, size * 2);
        byte[] row = written == null
                ? Arrays.copyOfRange(window.bytes(), start, end + CellTexts.PADDING)
                : copy(window.bytes(), start, marks, places);
        if (window.isAscii(end)) {
            return new CellTexts(row, places);
        }
        int length = places[places.length - 1];
        String text = letters.text(row, 0, length);
        if (text.length() == length) {
            return new CellTexts(text, places);
        }
        if (!letters.isFaulty()) {
            letters.toCharacters(row, 0, places);
            return new CellTexts(text, places);
        }
        StringBuilder all = new StringBuilder(length);
        for (int i = 0; i < places.length; i += 2) {
            String cell = letters.text(row, places[i], places[i + 1]);
            places[i] = all.length();
            places[i + 1] = all.append(cell).length();
        }
        return new CellTexts(all.toString(), places);
    }

    /** The cells as they read, apart from each other, since two faulty ones may make a character together. */
    private byte[] copy(byte[] bytes, int start, Marks marks, int[] places) {
        byte[] row = new byte[to(size - 1) + CellTexts.PADDING];
        int at = 0;
        for (int i = 0; i < size; i++) {
            Written how = written(i);
            if (how != Written.PLAIN) {
                places[i * 2] = at;
                at = marks.copy(how, bytes, start + from(i), start + to(i), row, at);
                places[i * 2 + 1] = at++;
                continue;
            }
            // plain cells next to each other are taken with what stands between them
            int shift = at - from(i);
            int first = i;
            while (i + 1 < size && written(i + 1) == Written.PLAIN) {
                i++;
            }
            for (int k = first * 2; k <= i * 2 + 1; k++) {
                places[k] += shift;
            }
            at = places[i * 2 + 1];
            System.arraycopy(bytes, start + from(first), row, places[first * 2], at - places[first * 2]);
            at++;
        }
        return row;
    }

    /** The text of a cell. */
    String text(int cell, TextWindow window, Letters letters, Marks marks) {
        byte[] read = new byte[to(cell) - from(cell)];
        int start = window.start();
        int length = marks.copy(written(cell), window.bytes(), start + from(cell), start + to(cell), read, 0);
        return letters.text(read, 0, length);
    }
}
