package org.quicksilver.ingest.table;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.quicksilver.ingest.sheet.RowCells;

/** Words of ASCII letters and digits, looked up inside longer texts without cutting them out; case does not matter. */
final class AsciiWords {

    private final @Nullable String[] slots;

    /** @param words in lower case; those with other letters are left out */
    AsciiWords(Collection<String> words) {
        this.slots = new String[Integer.highestOneBit(words.size() * 4 + 4)];
        for (String word : words) {
            if (word.chars().allMatch(c -> RowCells.isLetter((char) c))) {
                int slot = slot(hash(word, 0, word.length()));
                while (slots[slot] != null && !slots[slot].equals(word)) {
                    slot = slot(slot + 1);
                }
                slots[slot] = word;
            }
        }
    }

    /** Whether the letters and digits of a text from one place to another are a word. */
    boolean has(CharSequence text, int from, int to) {
        int slot = slot(hash(text, from, to));
        String word = slots[slot];
        while (word != null && !isAt(word, text, from, to)) {
            slot = slot(slot + 1);
            word = slots[slot];
        }
        return word != null;
    }

    private static boolean isAt(String word, CharSequence text, int from, int to) {
        if (word.length() != to - from) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            // of digits and small letters the bit is set already
            if (word.charAt(i) != (text.charAt(from + i) | 0x20)) {
                return false;
            }
        }
        return true;
    }

    private static int hash(CharSequence text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + (text.charAt(i) | 0x20);
        }
        return hash ^ hash >>> 15;
    }

    private int slot(int number) {
        return number & slots.length - 1;
    }
}
