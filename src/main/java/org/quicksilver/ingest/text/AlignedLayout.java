package org.quicksilver.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Cells that stand below each other: between them are columns of the page that are blank on every line.
 *
 * @param byWidth whether a letter takes the columns that it is shown in; else one each
 * @param parts the gutters from a 1-based line on, by line; the lines above the first are titles
 */
record AlignedLayout(boolean byWidth, Map<Integer, List<Gutter>> parts) implements LineLayout {

    static final String NAME = "aligned";

    private static final String GAP = "   ";
    private static final String BY_CHARACTER = NAME + "-characters";

    /**
     * Columns of the page between two cells.
     *
     * @param from the first, from 0
     * @param to the one behind the last
     */
    record Gutter(int from, int to) {
        boolean isWide() {
            return to - from > 1;
        }
    }

    AlignedLayout {
        Map<Integer, List<Gutter>> copy = new TreeMap<>();
        parts.forEach((line, gutters) -> copy.put(line, List.copyOf(gutters)));
        parts = copy;
    }

    static AlignedLayout of(String written) {
        String[] words = written.split(" ", -1);
        Map<Integer, List<Gutter>> parts = new TreeMap<>();
        for (int i = 1; i < words.length; i++) {
            int colon = words[i].indexOf(':');
            List<Gutter> gutters = new ArrayList<>();
            for (String gutter : words[i].substring(colon + 1).split(",", -1)) {
                int dash = gutter.indexOf('-');
                gutters.add(new Gutter(
                        Integer.parseInt(gutter.substring(0, dash)), Integer.parseInt(gutter.substring(dash + 1))));
            }
            parts.put(Integer.valueOf(words[i].substring(0, colon)), gutters);
        }
        return new AlignedLayout(!words[0].equals(BY_CHARACTER), parts);
    }

    @Override
    public String written() {
        StringBuilder out = new StringBuilder(byWidth ? NAME : BY_CHARACTER);
        parts.forEach((line, gutters) -> {
            out.append(' ').append(line).append(':');
            for (int i = 0; i < gutters.size(); i++) {
                out.append(i == 0 ? "" : ",")
                        .append(gutters.get(i).from())
                        .append('-')
                        .append(gutters.get(i).to());
            }
        });
        return out.toString();
    }

    @Override
    public Cut cut(int number, String line) {
        if (line.isBlank() || RulerLines.isRuler(line) || isAside(line.strip())) {
            return Cut.whole(line);
        }
        List<Gutter> gutters = gutters(number);
        if (gutters.isEmpty()) {
            return Cut.whole(line.strip());
        }
        DisplayLine shown = new DisplayLine(line, byWidth);
        int[] cuts = cuts(shown, gutters);
        MisplacedCells misplaced = new MisplacedCells(shown, line, gutters);
        if (cuts.length == 0) {
            return misplaced.cut();
        }
        List<String> cells = cells(shown, cuts);
        boolean doubtful = cells.stream().anyMatch(AlignedLayout::isGaping);
        return new Cut(doubtful ? misplaced.pieces().orElse(cells) : cells, true);
    }

    /** Whether a cell is as good as two. */
    static boolean isGaping(String cell) {
        return cell.contains(GAP);
    }

    /** Whether a line is one remark in brackets: {@code (5 rows affected)}. */
    private static boolean isAside(String line) {
        return line.startsWith("(") && line.indexOf(')') == line.length() - 1 && !line.contains("  ");
    }

    private List<Gutter> gutters(int number) {
        List<Gutter> found = List.of();
        for (Map.Entry<Integer, List<Gutter>> part : parts.entrySet()) {
            if (part.getKey() <= number) {
                found = part.getValue();
            }
        }
        return found;
    }

    /** Where to cut a line; nowhere when it does not keep to the gutters. */
    private static int[] cuts(DisplayLine line, List<Gutter> gutters) {
        int[] cuts = new int[gutters.size()];
        int between = 0;
        int wide = 0;
        int kept = 0;
        for (int i = 0; i < cuts.length; i++) {
            Gutter gutter = gutters.get(i);
            int at = gutter.to() - 1;
            while (at >= gutter.from() && line.isFilled(at)) {
                at--;
            }
            if (at < gutter.from()) {
                return new int[0];
            }
            cuts[i] = at + 1;
            if (!line.isBlank(0, gutter.from()) && gutter.to() < line.width()) {
                between++;
                wide += gutter.isWide() ? 1 : 0;
                kept += gutter.isWide() && line.isBlank(gutter.from(), gutter.to()) ? 1 : 0;
            }
        }
        return between > 0 && kept * 2 < wide ? new int[0] : cuts;
    }

    private static List<String> cells(DisplayLine line, int[] cuts) {
        List<String> cells = new ArrayList<>();
        int from = 0;
        for (int cut : cuts) {
            cells.add(line.piece(from, cut));
            from = cut;
        }
        cells.add(line.piece(from, Integer.MAX_VALUE));
        return cells;
    }
}
