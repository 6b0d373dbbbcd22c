package org.quicksilver.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.quicksilver.ingest.text.AlignedLayout.Gutter;

/**
 * Finds tables whose cells stand below each other. Blocks of lines between blank ones are looked at, titles and notes at their ends
 * left aside; a rule of dashes tells the columns for certain, else columns of the page must be blank on every line.
 */
final class AlignedDetector {

    private static final double MOSTLY = 0.8;
    private static final double LEAST_SHARE = 0.5;

    private final AlignedColumns columns;

    /** @param headings counts the cells of a row that are known headings */
    AlignedDetector(ToIntFunction<List<String>> headings) {
        this.columns = new AlignedColumns(headings);
    }

    /**
     * Finds the columns.
     *
     * @param layout where they are
     * @param share how much of the lines are rows of them
     * @param ruled whether a rule tells them
     * @param fullness the higher the more cells are filled and the fewer are not
     */
    record Found(AlignedLayout layout, double share, boolean ruled, double fullness) {
        /** The most gutters of a table. */
        int gutters() {
            return layout.parts().values().stream().mapToInt(List::size).max().orElse(0);
        }
    }

    /** A line with its number. */
    record Numbered(int number, String text) {}

    /** The columns of a text; empty when it has none. */
    Optional<Found> find(List<String> samples) {
        Optional<Found> byWidth = find(samples, true);
        boolean uneven = samples.stream().anyMatch(DisplayLine::isUneven);
        Optional<Found> byCharacter = uneven ? find(samples, false) : Optional.empty();
        if (byWidth.isEmpty() || byCharacter.isEmpty()) {
            return byWidth.or(() -> byCharacter);
        }
        return byCharacter.get().fullness() > byWidth.get().fullness() ? byCharacter : byWidth;
    }

    private Optional<Found> find(List<String> samples, boolean byWidth) {
        List<List<Numbered>> blocks = blocks(samples);
        Map<Integer, List<Gutter>> parts = new TreeMap<>();
        List<Gutter> current = List.of();
        int lines = 0;
        int rows = 0;
        for (List<Numbered> block : blocks) {
            int kept = current.isEmpty() ? 0 : rows(block, current, byWidth);
            if (kept < MOSTLY * block.size()) {
                AlignedColumns.Found columns = this.columns.find(block, byWidth);
                int own = columns.gutters().isEmpty() ? 0 : rows(block, columns.gutters(), byWidth);
                if (own > kept) {
                    current = columns.gutters();
                    parts.put(parts.isEmpty() ? columns.first() : block.get(0).number(), current);
                    kept = own;
                }
            }
            lines += block.size();
            rows += kept;
        }
        if (parts.isEmpty() || rows < LEAST_SHARE * lines) {
            return Optional.empty();
        }
        AlignedLayout layout = new AlignedLayout(byWidth, parts);
        boolean ruled = blocks.stream().flatMap(List::stream).anyMatch(l -> isRuled(l, parts, byWidth));
        return Optional.of(new Found(layout, (double) rows / lines, ruled, fullness(blocks, layout)));
    }

    private static boolean isRuled(Numbered line, Map<Integer, List<Gutter>> parts, boolean byWidth) {
        List<Gutter> ruled = AlignedColumns.ruled(line.text(), byWidth);
        return !ruled.isEmpty() && parts.containsValue(ruled);
    }

    /** Filled cells a row, squared, by its cells: the same words in more columns are worth less. */
    private static double fullness(List<List<Numbered>> blocks, AlignedLayout layout) {
        double fullness = 0;
        for (List<Numbered> block : blocks) {
            for (Numbered line : block) {
                LineLayout.Cut cut = layout.cut(line.number(), line.text());
                if (isRow(cut)) {
                    long filled = cut.cells().stream().filter(c -> !c.isBlank()).count();
                    fullness += (double) (filled * filled) / cut.cells().size();
                }
            }
        }
        return fullness;
    }

    /** The lines between blank ones; of a text of several samples all of them together, since most of it is not seen. */
    private static List<List<Numbered>> blocks(List<String> samples) {
        List<List<Numbered>> blocks = new ArrayList<>();
        List<Numbered> block = new ArrayList<>();
        int number = 0;
        for (String sample : samples) {
            for (String line : (Iterable<String>) sample.lines()::iterator) {
                number++;
                if (!line.isBlank()) {
                    block.add(new Numbered(number, line));
                } else if (!block.isEmpty() && samples.size() == 1) {
                    blocks.add(block);
                    block = new ArrayList<>();
                }
            }
        }
        if (!block.isEmpty()) {
            blocks.add(block);
        }
        return blocks;
    }

    /** How many lines are rows of two cells or more. */
    static int rows(List<Numbered> block, List<Gutter> gutters, boolean byWidth) {
        AlignedLayout layout = new AlignedLayout(byWidth, Map.of(1, gutters));
        int rows = 0;
        for (Numbered line : block) {
            LineLayout.Cut cut = layout.cut(line.number(), line.text());
            rows += RulerLines.isRuler(line.text()) || isRow(cut) ? 1 : 0;
        }
        return rows;
    }

    static boolean isRow(LineLayout.Cut cut) {
        return cut.fits()
                && cut.cells().stream().filter(c -> !c.isBlank()).count() > 1
                && cut.cells().stream().noneMatch(AlignedLayout::isGaping);
    }
}
