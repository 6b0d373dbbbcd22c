package org.quicksilver.batch.store;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The last few texts of a payload, the same ones when it is written and when it is read. */
final class RecentTexts {
    /** How many are remembered: a value, its verbatim, its form and their like in the value before. */
    static final int SIZE = 6;

    private final @Nullable String[] ring = new String[SIZE];
    private int next;

    void clear() {
        Arrays.fill(ring, null);
        next = 0;
    }

    void add(String text) {
        ring[next] = text;
        next = (next + 1) % SIZE;
    }

    /** Where the text stands, or -1. */
    int indexOf(String text) {
        for (int i = 0; i < SIZE; i++) {
            if (text.equals(ring[i])) {
                return i;
            }
        }
        return -1;
    }

    String get(int index) {
        String text = ring[index];
        if (text == null) {
            throw new IllegalStateException("The payload refers to a text that was not written");
        }
        return text;
    }

    /** Whether half a surrogate pair stands in a text. */
    static boolean hasLoneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return true;
            }
        }
        return false;
    }
}
