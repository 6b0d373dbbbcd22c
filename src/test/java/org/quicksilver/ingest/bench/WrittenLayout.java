package org.quicksilver.ingest.bench;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A table written so that its columns stand below each other, as clients of databases do. */
final class WrittenLayout {

    private final List<List<String>> rows;
    private final int[] widths;

    WrittenLayout(List<List<String>> rows) {
        this.rows = rows;
        this.widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int c = 0; c < widths.length; c++) {
                widths[c] = Math.max(Math.max(widths[c], 3), width(row.get(c)));
            }
        }
    }

    private static int width(String text) {
        int width = 0;
        for (int c : text.codePoints().toArray()) {
            int type = Character.getType(c);
            int wide = UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH);
            width += type == Character.NON_SPACING_MARK
                    ? 0
                    : wide == UCharacter.EastAsianWidth.WIDE || wide == UCharacter.EastAsianWidth.FULLWIDTH ? 2 : 1;
        }
        return width;
    }

    List<String> lines(String layout, Random random) {
        int gap = 2 + random.nextInt(3);
        boolean right = random.nextBoolean();
        List<String> lines = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            List<String> cells = rows.get(r);
            switch (layout) {
                case "aligned" ->
                    lines.add(padded(cells, " ".repeat(gap), right).stripTrailing());
                case "ruled" -> lines.add(padded(cells, " ", right).stripTrailing());
                case "psql" -> lines.add(" " + padded(cells, " | ", right));
                case "mysql" -> {
                    if (r == 0) {
                        lines.add(rule("+", "-"));
                    }
                    lines.add("| " + padded(cells, " | ", right) + " |");
                }
                default ->
                    lines.add("| "
                            + String.join(
                                    " | ",
                                    cells.stream()
                                            .map(c -> c.replace("|", "\\|"))
                                            .toList()) + " |");
            }
            if (r == 0) {
                switch (layout) {
                    case "ruled" -> lines.add(String.join(" ", dashes("-")));
                    case "psql" -> lines.add("-" + String.join("-+-", dashes("-")) + "-");
                    case "mysql" -> lines.add(rule("+", "-"));
                    case "markdown" ->
                        lines.add("|" + String.join("|", Collections.nCopies(widths.length, "---")) + "|");
                    default -> {}
                }
            }
        }
        if (layout.equals("mysql")) {
            lines.add(rule("+", "-"));
        }
        if (layout.equals("psql")) {
            lines.add("(" + (rows.size() - 1) + " rows)");
        }
        return lines;
    }

    private List<String> dashes(String dash) {
        List<String> dashes = new ArrayList<>();
        for (int width : widths) {
            dashes.add(dash.repeat(width));
        }
        return dashes;
    }

    private String rule(String joint, String dash) {
        return joint + dash + String.join(dash + joint + dash, dashes(dash)) + dash + joint;
    }

    private String padded(List<String> cells, String between, boolean right) {
        List<String> padded = new ArrayList<>();
        for (int c = 0; c < widths.length; c++) {
            String blanks = " ".repeat(widths[c] - width(cells.get(c)));
            boolean number = cells.get(c).matches("[\\d.,:-]+");
            padded.add(right && number ? blanks + cells.get(c) : cells.get(c) + blanks);
        }
        return String.join(between, padded);
    }
}
