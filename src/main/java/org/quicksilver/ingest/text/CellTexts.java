package org.quicksilver.ingest.text;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;

/** The cells of a record as pieces of one text, each cut out when it is asked for. */
final class CellTexts extends AbstractList<String> implements RandomAccess {

    private final String text;
    private final int[] bounds;

    /**
     * @param text holds the cells
     * @param bounds where each begins and ends
     */
    CellTexts(String text, int[] bounds) {
        this.text = text;
        this.bounds = bounds;
    }

    @Override
    public String get(int cell) {
        Objects.checkIndex(cell, size());
        return text.substring(bounds[cell * 2], bounds[cell * 2 + 1]);
    }

    /** The first 1-based cell of more than so many characters, 0 for none. */
    int longer(int characters) {
        if (text.length() > characters) {
            for (int i = 0; i < bounds.length; i += 2) {
                if (bounds[i + 1] - bounds[i] > characters) {
                    return i / 2 + 1;
                }
            }
        }
        return 0;
    }

    @Override
    public int size() {
        return bounds.length / 2;
    }
}
