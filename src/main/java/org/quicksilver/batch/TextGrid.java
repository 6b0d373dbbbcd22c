package org.quicksilver.batch;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.List;

/** Rows of texts set in columns for a terminal; wide letters take two places, marks none; what is too long is cut. */
final class TextGrid {
    private final int[] widest;
    private final List<List<String>> rows = new ArrayList<>();

    /** @param widest places that each column takes at most; 0 for a last one that is never cut */
    TextGrid(int... widest) {
        this.widest = widest.clone();
    }

    TextGrid add(String... cells) {
        List<String> row = new ArrayList<>();
        for (int c = 0; c < cells.length; c++) {
            row.add(cut(cells[c], widest[c]));
        }
        rows.add(row);
        return this;
    }

    List<String> lines(String indent) {
        int[] widths = new int[widest.length];
        for (List<String> row : rows) {
            for (int c = 0; c < row.size(); c++) {
                widths[c] = Math.max(widths[c], width(row.get(c)));
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(indent);
            for (int c = 0; c < row.size(); c++) {
                line.append(row.get(c)).append(" ".repeat(widths[c] - width(row.get(c)) + 2));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    /** The text on one line, at most so many places wide. */
    static String cut(String text, int most) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (most == 0 || width(line) <= most) {
            return line;
        }
        int end = 0;
        for (int width = 0; end < line.length(); ) {
            int letter = line.codePointAt(end);
            width += width(letter);
            if (width > most - 1) {
                break;
            }
            end += Character.charCount(letter);
        }
        return line.substring(0, end) + "…";
    }

    /** Places that a text takes. */
    static int width(String text) {
        return text.codePoints().map(TextGrid::width).sum();
    }

    private static int width(int letter) {
        int type = Character.getType(letter);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        int width = UCharacter.getIntPropertyValue(letter, UProperty.EAST_ASIAN_WIDTH);
        return width == UCharacter.EastAsianWidth.WIDE || width == UCharacter.EastAsianWidth.FULLWIDTH ? 2 : 1;
    }
}
