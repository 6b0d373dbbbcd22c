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

    private static final int MOST_TITLES = 6;
    private static final int MOST_NOTES = 3;
    private static final int FEWEST_LINES = 3;
    private static final int FEWEST_COLUMNS = 3;
    private static final int FEWEST_OF_TWO = 5;
    private static final int LINES_COMPARED = 200;
    private static final double MOSTLY = 0.8;
    private static final double LEAST_SHARE = 0.5;

    private final ToIntFunction<List<String>> headings;

    /** @param headings counts the cells of a row that are known headings */
    AlignedDetector(ToIntFunction<List<String>> headings) {
        this.headings = headings;
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
    private record Numbered(int number, String text) {}

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
                Columns columns = columns(block, byWidth);
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
        List<Gutter> ruled = ruled(line.text(), byWidth);
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
    private static int rows(List<Numbered> block, List<Gutter> gutters, boolean byWidth) {
        AlignedLayout layout = new AlignedLayout(byWidth, Map.of(1, gutters));
        int rows = 0;
        for (Numbered line : block) {
            LineLayout.Cut cut = layout.cut(line.number(), line.text());
            rows += RulerLines.isRuler(line.text()) || isRow(cut) ? 1 : 0;
        }
        return rows;
    }

    private static boolean isRow(LineLayout.Cut cut) {
        return cut.fits()
                && cut.cells().stream().filter(c -> !c.isBlank()).count() > 1
                && cut.cells().stream().noneMatch(AlignedLayout::isGaping);
    }

    /** The gutters of a table, and the number of its first line, titles left aside. */
    private record Columns(List<Gutter> gutters, int first) {}

    private Columns columns(List<Numbered> block, boolean byWidth) {
        for (int i = 0; i < block.size(); i++) {
            List<Gutter> ruled = ruled(block.get(i).text(), byWidth);
            int rules = (int)
                    block.stream().filter(l -> RulerLines.isRuler(l.text())).count();
            if (!ruled.isEmpty() && rows(block, ruled, byWidth) - rules >= Math.max(1, (block.size() - rules) / 2)) {
                return new Columns(ruled, heading(block, i, new AlignedLayout(byWidth, Map.of(1, ruled))));
            }
        }
        List<DisplayLine> lines = new ArrayList<>();
        List<Numbered> numbered = new ArrayList<>();
        for (Numbered line : block) {
            if (!RulerLines.isRuler(line.text())) {
                numbered.add(line);
                lines.add(new DisplayLine(line.text(), byWidth));
            }
        }
        List<Numbered> some = block.subList(0, Math.min(block.size(), LINES_COMPARED));
        Columns best = new Columns(List.of(), block.get(0).number());
        double most = 0;
        for (int leave = 0; leave <= MOST_TITLES + MOST_NOTES; leave++) {
            for (int notes = 0; notes <= Math.min(leave, MOST_NOTES); notes++) {
                int titles = leave - notes;
                if (titles <= MOST_TITLES && lines.size() - leave >= FEWEST_LINES) {
                    List<Gutter> gutters = blank(lines.subList(titles, lines.size() - notes));
                    boolean headless = titles > 0
                            && !gutters.isEmpty()
                            && isRow(new AlignedLayout(byWidth, Map.of(1, gutters))
                                    .cut(1, numbered.get(titles - 1).text()))
                            && !reachesIn(lines.get(titles - 1), gutters);
                    double worth = gutters.isEmpty() || headless
                            ? 0
                            : rows(some, gutters, byWidth) * (gutters.size() + 1) * wideness(gutters);
                    if (worth > most) {
                        best = new Columns(gutters, numbered.get(titles).number());
                        most = worth;
                    }
                }
            }
        }
        return best;
    }

    /** Whether a line has letters in a gutter and ends before the last columns: a title that is no row by more than chance. */
    private static boolean reachesIn(DisplayLine line, List<Gutter> gutters) {
        boolean reaches = gutters.stream().anyMatch(g -> !line.isBlank(g.from(), g.to()));
        return reaches && line.isBlank(gutters.get(gutters.size() - 1).from(), Integer.MAX_VALUE);
    }

    /** The less the more gutters are a single column wide, as what is no gutter may be in few lines. */
    private static double wideness(List<Gutter> gutters) {
        long wide = gutters.stream().filter(Gutter::isWide).count();
        double share = (1 + (double) wide / gutters.size()) / 2;
        return share * share;
    }

    /** Number of the first of the lines of words right above a rule; of a line of words that is nearly whole, if more. */
    private static int heading(List<Numbered> block, int rule, AlignedLayout layout) {
        int first = Math.max(0, rule - 1);
        while (first > 0 && !RulerLines.isRuler(block.get(first).text())) {
            LineLayout.Cut cut = layout.cut(1, block.get(first - 1).text());
            long filled = cut.cells().stream().filter(c -> !c.isBlank()).count();
            if (!isRow(cut) || filled * 4 < cut.cells().size() * 3L) {
                break;
            }
            first--;
        }
        return block.get(first).number();
    }

    /** The gutters between the parts of a rule; none when it has but one. */
    private static List<Gutter> ruled(String line, boolean byWidth) {
        List<Gutter> gutters = new ArrayList<>();
        if (!RulerLines.isRuler(line)) {
            return gutters;
        }
        DisplayLine rule = new DisplayLine(line, byWidth);
        for (int c = 1; c < rule.width(); c++) {
            if (!rule.isFilled(c) && rule.isFilled(c - 1)) {
                int to = c;
                while (to < rule.width() && !rule.isFilled(to)) {
                    to++;
                }
                if (to < rule.width()) {
                    gutters.add(new Gutter(c, to));
                }
            }
        }
        return gutters;
    }

    /** The gutters of some lines without a rule; none when they are no table. */
    private List<Gutter> blank(List<DisplayLine> lines) {
        List<Gutter> all = new BlankColumns(lines).gutters(0);
        if (all.isEmpty() && lines.size() >= 20) {
            all = new BlankColumns(lines).gutters(lines.size() / 50 + 1);
        }
        boolean wide = all.stream().anyMatch(Gutter::isWide);
        boolean enough = all.size() + 1 >= FEWEST_COLUMNS
                || (!all.isEmpty() && (isHeaded(lines.get(0), all) || isSharp(lines, all.get(0))));
        return wide && enough ? all : List.of();
    }

    /** Whether of two columns the right one begins at the same place on every one of several lines. */
    private static boolean isSharp(List<DisplayLine> lines, Gutter gutter) {
        return lines.size() >= FEWEST_OF_TWO
                && lines.stream().allMatch(l -> l.isFilled(gutter.to()) && !l.isBlank(0, gutter.from()));
    }

    /** Whether the first line has a known heading over every column. */
    private boolean isHeaded(DisplayLine first, List<Gutter> gutters) {
        List<String> cells = new ArrayList<>();
        int from = 0;
        for (Gutter gutter : gutters) {
            cells.add(first.piece(from, gutter.to()));
            from = gutter.to();
        }
        cells.add(first.piece(from, Integer.MAX_VALUE));
        return headings.applyAsInt(cells) == cells.size();
    }
}
