package org.quicksilver.ingest.text;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * What speaks for a dialect of some samples of a text: that rows have one width under it and cells look whole, known headings
 * counting most. Rows of another width (titles, notes) lower the score without deciding it.
 */
final class DialectScore {

    private static final int ROWS_WITH_HEADINGS = 15;
    private static final double BONUS_A_HEADING = 0.15;
    private static final int MOST_HEADINGS = 8;
    private static final int MOST_TITLES = 6;
    private static final double LESS_A_TITLE = 0.75;
    private static final Set<TextRecord.Oddity> LINE_ENDS =
            EnumSet.of(TextRecord.Oddity.LONE_RETURN, TextRecord.Oddity.INNER_RETURN);

    private final List<String> samples;
    private final RareDelimiters rare;
    private final ToIntFunction<List<String>> headings;

    /** @param headings counts the cells of a row that are known headings */
    DialectScore(List<String> samples, RareDelimiters rare, ToIntFunction<List<String>> headings) {
        this.samples = samples;
        this.rare = rare;
        this.headings = headings;
    }

    /** What a single column is worth: less than two columns of one width, more than columns of many. */
    double single() {
        return samples.stream().allMatch(String::isBlank) ? 0 : 0.25;
    }

    /** The score of a dialect, higher is better. */
    double of(Dialect dialect) {
        TreeMap<Integer, Integer> widths = new TreeMap<>();
        boolean words = dialect.delimiter() == ' ' && !isQuotedWords(dialect.quote());
        double whole = 0;
        int cells = 0;
        int rows = 0;
        int known = 0;
        int odd = 0;
        int titles = 0;
        for (String sample : samples) {
            for (TextRecord record : DialectDetector.records(sample, dialect)) {
                List<String> row = record.cells();
                if (record.isBlank()) {
                    continue;
                }
                rows++;
                odd += LINE_ENDS.containsAll(record.oddities()) ? 0 : 1;
                widths.merge(row.size(), 1, Integer::sum);
                titles += titles == rows - 1 && row.size() == 1 && !isParted(row.get(0)) ? 1 : 0;
                if (rows <= ROWS_WITH_HEADINGS && row.size() > 1) {
                    known = Math.max(known, headings.applyAsInt(row));
                }
                for (String cell : row) {
                    whole += isQuotedOtherwise(cell, dialect) ? 0.6 : worth(CellShape.of(cell), words);
                    cells++;
                }
            }
        }
        if (rows == 0 || cells == 0) {
            return 0;
        }
        double uniform = 0;
        double counted = rows - LESS_A_TITLE * Math.min(titles, MOST_TITLES);
        for (var width : widths.entrySet()) {
            boolean sure = dialect.delimiter() == LongSeparator.MARK || rare.partsInTwo(dialect.delimiter());
            boolean titled = !words && (width.getKey() > 2 || (width.getKey() > 1 && sure));
            double share = Math.min(1, width.getValue() / (titled ? counted : rows));
            uniform += share * share * (1 - 1.0 / width.getKey());
        }
        boolean usual = DialectDetector.USUAL.indexOf(dialect.delimiter()) >= 0 || rare.partsInTwo(dialect.delimiter());
        double least = RareDelimiters.isRare(dialect.delimiter())
                ? 0.55
                : dialect.delimiter() == LongSeparator.MARK ? 0.3 : 0.45;
        boolean held = dialect.delimiter() == ' ' && !words;
        double lonely = usual || held || uniform > least ? 1 : 0.3;
        return uniform
                * (whole / cells)
                * prior(dialect, words)
                * lonely
                * (1 - 0.5 * odd / rows)
                * (1 + BONUS_A_HEADING * Math.min(known, MOST_HEADINGS));
    }

    /** Whether a usual delimiter stands twice in a text with no blank behind it, as in no title. */
    private static boolean isParted(String text) {
        for (int k = 0; k < DialectDetector.USUAL.length(); k++) {
            char delimiter = DialectDetector.USUAL.charAt(k);
            int found = 0;
            for (int i = text.indexOf(delimiter); i >= 0; i = text.indexOf(delimiter, i + 1)) {
                found += i + 1 < text.length() && text.charAt(i + 1) != ' ' ? 1 : 0;
            }
            if (found > 1) {
                return true;
            }
        }
        return false;
    }

    /** Whether quotes hold words together that blanks would part. */
    private boolean isQuotedWords(char quote) {
        return quote != Dialect.NONE
                && samples.stream().anyMatch(s -> s.indexOf(quote) >= 0)
                && new QuoteEvidence(samples, ' ', quote).isQuote();
    }

    /** A cell that stands in quotes which the dialect does not take for quotes. */
    private static boolean isQuotedOtherwise(String cell, Dialect dialect) {
        int last = cell.length() - 1;
        return last > 1 && dialect.quote() != '\'' && cell.charAt(0) == '\'' && cell.charAt(last) == '\'';
    }

    private static double worth(CellShape shape, boolean words) {
        return switch (shape) {
            case NUMBER, DATE, CODE -> 1;
            case BLANK -> 0.95;
            case TEXT -> words ? 0.6 : 0.9;
            case BROKEN -> 0.2;
        };
    }

    private double prior(Dialect dialect, boolean words) {
        char sign = dialect.delimiter();
        double delimiter = DialectDetector.USUAL.indexOf(sign) >= 0 || rare.partsInTwo(sign)
                ? 1
                : words ? 0.5 : sign == ':' ? 0.6 : RareDelimiters.isRare(sign) ? 0.7 : 0.9;
        double quote = dialect.quote() == '"' ? 1 : dialect.quote() == '\'' ? 0.97 : 0.95;
        return delimiter * quote;
    }
}
