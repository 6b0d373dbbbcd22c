package org.quicksilver.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.quicksilver.ingest.text.AlignedDetector.Numbered;
import org.quicksilver.ingest.text.AlignedLayout.Gutter;

/** Finds the columns of lines without a blank one between: by a rule of dashes, else by what is blank on all but titles and notes. */
final class AlignedColumns {

    private static final int MOST_TITLES = 6;
    private static final int MOST_NOTES = 3;
    private static final int FEWEST_LINES = 3;
    private static final int FEWEST_COLUMNS = 3;
    private static final int FEWEST_OF_TWO = 5;
    private static final int LINES_COMPARED = 200;

    private final ToIntFunction<List<String>> headings;

    /** @param headings counts the cells of a row that are known headings */
    AlignedColumns(ToIntFunction<List<String>> headings) {
        this.headings = headings;
    }

    /** The gutters of a table, and the number of its first line, titles left aside. */
    record Found(List<Gutter> gutters, int first) {}

    /** The columns of some lines; none when they are no table. */
    Found find(List<Numbered> block, boolean byWidth) {
        for (int i = 0; i < block.size(); i++) {
            List<Gutter> ruled = ruled(block.get(i).text(), byWidth);
            int rules = (int)
                    block.stream().filter(l -> RulerLines.isRuler(l.text())).count();
            if (!ruled.isEmpty()
                    && AlignedDetector.rows(block, ruled, byWidth) - rules >= Math.max(1, (block.size() - rules) / 2)) {
                return new Found(ruled, heading(block, i, new AlignedLayout(byWidth, Map.of(1, ruled))));
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
        Found best = new Found(List.of(), block.get(0).number());
        double most = 0;
        for (int leave = 0; leave <= MOST_TITLES + MOST_NOTES; leave++) {
            for (int notes = 0; notes <= Math.min(leave, MOST_NOTES); notes++) {
                int titles = leave - notes;
                if (titles <= MOST_TITLES && lines.size() - leave >= FEWEST_LINES) {
                    List<Gutter> gutters = blank(lines.subList(titles, lines.size() - notes));
                    boolean headless = titles > 0
                            && !gutters.isEmpty()
                            && AlignedDetector.isRow(new AlignedLayout(byWidth, Map.of(1, gutters))
                                    .cut(1, numbered.get(titles - 1).text()))
                            && !reachesIn(lines.get(titles - 1), gutters);
                    double worth = gutters.isEmpty() || headless
                            ? 0
                            : AlignedDetector.rows(some, gutters, byWidth) * (gutters.size() + 1) * wideness(gutters);
                    if (worth > most) {
                        best = new Found(gutters, numbered.get(titles).number());
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
            if (!AlignedDetector.isRow(cut) || filled * 4 < cut.cells().size() * 3L) {
                break;
            }
            first--;
        }
        return block.get(first).number();
    }

    /** The gutters between the parts of a rule; none when it has but one. */
    static List<Gutter> ruled(String line, boolean byWidth) {
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
