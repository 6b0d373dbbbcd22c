package org.quicksilver.match;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Words that one writes as one and another apart: {@code e-mail} and {@code email}, model {@code PS-LX350H} and
 * {@code PSLX350H}. All are taken as most records write them, as one word where as many do either.
 */
final class WordJoins {

    private static final int MOST = 3;
    private static final int SHORTEST = 5;
    private static final int LONGEST = 64;

    private final Texts words;
    private final Lists phrases;

    /** Rows of words that are a word when written as one, and that word. */
    private final Lists rows = new Lists();

    private final Ints whole = new Ints();

    /** What the rows start with, two words each; the last row added of each, and the one added before each row; -1 for none. */
    private final Couples starts = new Couples();

    private final Ints last = new Ints();
    private final Ints previous = new Ints();

    /** Words that a row starts with. */
    private final BitSet starting = new BitSet();
    /** The row that a word is taken as; -1 where it stays one. */
    private final int[] apart;

    private boolean[] joined = {};
    private final Ints found = new Ints();
    private final char[] letters = new char[LONGEST];

    /**
     * @param phrases all there are, of words in order
     * @param holders how many records have each
     */
    WordJoins(Texts words, Lists phrases, int[] holders) {
        this.words = words;
        this.phrases = phrases;
        this.apart = new int[words.size()];
        Arrays.fill(apart, -1);
        for (int word = 0; word < apart.length; word++) {
            int length = words.length(word);
            if (length >= SHORTEST && length <= LONGEST) {
                part(word, words.start(word), new Ints(MOST));
            }
        }
        settle(holders);
    }

    /** Finds the rows of words that the rest of a word from a letter on can be parted into. */
    private void part(int word, int from, Ints before) {
        int end = words.end(word);
        for (int to = from + 1; to <= end && before.size() < MOST; to++) {
            int length = to - from;
            if (length == words.length(word)) {
                break;
            }
            System.arraycopy(words.pool(), from, letters, 0, length);
            int part = words.find(letters, length);
            if (part >= 0) {
                Ints row = before.part(0, before.size());
                row.add(part);
                if (to < end) {
                    part(word, to, row);
                } else {
                    add(row, word);
                }
            }
        }
    }

    private void add(Ints row, int word) {
        int code = rows.add(row);
        if (code == whole.size()) {
            whole.add(word);
            int start = starts.add(row.get(0), row.get(1));
            if (start == last.size()) {
                last.add(-1);
            }
            previous.add(last.get(start));
            last.set(start, code);
            starting.set(row.get(0));
        }
    }

    /** A row that starts with the two words at a place of the phrases; -1 for none. The others come {@link #previous}. */
    private int startingAt(int at, int end) {
        int word = phrases.item(at);
        if (at + 1 == end || !starting.get(word)) {
            return -1;
        }
        int start = starts.find(word, phrases.item(at + 1));
        return start < 0 ? -1 : last.get(start);
    }

    private void settle(int[] holders) {
        long[] asOne = new long[apart.length];
        long[] asRow = new long[rows.size()];
        for (int phrase = 0; phrase < phrases.size(); phrase++) {
            int end = phrases.end(phrase);
            for (int at = phrases.start(phrase); at < end; at++) {
                asOne[phrases.item(at)] += holders[phrase];
                for (int row = startingAt(at, end); row >= 0; row = previous.get(row)) {
                    asRow[row] += isAt(row, at, end) ? holders[phrase] : 0;
                }
            }
        }
        joined = new boolean[rows.size()];
        for (int row = 0; row < joined.length; row++) {
            int word = whole.get(row);
            long most = apart[word] < 0 ? asOne[word] : asRow[apart[word]];
            if (asRow[row] > most) {
                apart[word] = row;
            }
        }
        for (int row = 0; row < joined.length; row++) {
            joined[row] = apart[whole.get(row)] < 0;
        }
    }

    /** Whether a row that starts as the phrase does at a place stands there whole. */
    private boolean isAt(int row, int at, int end) {
        int length = rows.length(row);
        if (at + length > end) {
            return false;
        }
        int start = rows.start(row);
        for (int i = 2; i < length; i++) {
            if (rows.item(start + i) != phrases.item(at + i)) {
                return false;
            }
        }
        return true;
    }

    /** The words of a phrase as most records write them; distinct, ascending; valid until the next call. */
    Ints of(int phrase) {
        found.clear();
        int end = phrases.end(phrase);
        for (int at = phrases.start(phrase); at < end; ) {
            int word = phrases.item(at);
            int longest = -1;
            for (int row = startingAt(at, end); row >= 0; row = previous.get(row)) {
                if (joined[row] && isAt(row, at, end) && (longest < 0 || rows.length(row) > rows.length(longest))) {
                    longest = row;
                }
            }
            if (longest >= 0) {
                found.add(whole.get(longest));
                at += rows.length(longest);
            } else {
                add(word);
                at++;
            }
        }
        return found.sortDistinct();
    }

    private void add(int word) {
        int row = apart[word];
        if (row < 0) {
            found.add(word);
            return;
        }
        for (int i = rows.start(row); i < rows.end(row); i++) {
            found.add(rows.item(i));
        }
    }
}
