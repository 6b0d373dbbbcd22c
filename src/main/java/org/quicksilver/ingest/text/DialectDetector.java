package org.quicksilver.ingest.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * Finds the dialect of a text from samples of it: the one under which rows have one width and cells look whole, known
 * headings counting most. Rows of another width (titles, notes) lower the score without deciding it.
 */
public final class DialectDetector {

    private static final String DELIMITERS = ",;\t|:^~\u001f\u00a6\u00a7\u060c\uff0c\uff1b ";
    private static final String USUAL = ",;\t|";
    private static final String RARE = "*#!@%$&+\u00ac\u0001\u001e";
    private static final int LINES_OF_RARE = 100;
    private static final double OFTEN = 0.6;
    private static final String OTHER_QUOTES = "'`";
    private static final int ROWS = 2000;
    private static final int ROWS_WITH_HEADINGS = 15;
    private static final double BONUS_A_HEADING = 0.15;
    private static final int MOST_HEADINGS = 8;
    private static final int FEWEST_SPACED = 3;
    private static final int MOST_TITLES = 6;
    private static final double LESS_A_TITLE = 0.75;
    private static final Set<TextRecord.Oddity> LINE_ENDS =
            EnumSet.of(TextRecord.Oddity.LONE_RETURN, TextRecord.Oddity.INNER_RETURN);
    private static final Set<TextRecord.Oddity> QUOTES_AT_ODDS =
            EnumSet.of(TextRecord.Oddity.STRAY_QUOTE, TextRecord.Oddity.LITERAL_QUOTE, TextRecord.Oddity.BARE_QUOTE);

    private final ToIntFunction<List<String>> headings;

    /** A dialect with its score, higher is better. */
    public record Scored(Dialect dialect, double score) {}

    /** @param headings counts the cells of a row that are known headings */
    public DialectDetector(ToIntFunction<List<String>> headings) {
        this.headings = headings;
    }

    /**
     * The best dialect of some samples, each of whole lines; a comma where nothing separates anything.
     *
     * @param delimiter the delimiter where it is known
     */
    public Scored detect(List<String> samples, Optional<Character> delimiter) {
        Scored best = new Scored(Dialect.of(delimiter.orElse(',')), delimiter.isPresent() ? 0 : single(samples));
        for (Dialect dialect :
                candidates(samples, delimiter.map(String::valueOf).orElse(DELIMITERS + rare(samples)))) {
            if (dialect.quote() == Dialect.NONE && !isOdd(samples, Dialect.of(dialect.delimiter()))) {
                continue;
            }
            double score = score(samples, dialect);
            if (score > best.score() + 1e-9) {
                best = new Scored(dialect, score);
            }
        }
        Dialect found = best.dialect();
        boolean spaced = USUAL.indexOf(found.delimiter()) >= 0 && isSpaced(samples, found);
        return new Scored(new Dialect(found.delimiter(), found.quote(), found.escape(), spaced), best.score());
    }

    /** Whether quotes stand where none may in many records, so that they may be letters. */
    private static boolean isOdd(List<String> samples, Dialect dialect) {
        int rows = 0;
        int odd = 0;
        for (String sample : samples) {
            for (TextRecord record : records(sample, dialect)) {
                rows++;
                odd += Collections.disjoint(record.oddities(), QUOTES_AT_ODDS) ? 0 : 1;
            }
        }
        return odd * 10 > rows;
    }

    /** Whether a blank stands behind every delimiter; before nothing but numbers it may be there to align them. */
    private static boolean isSpaced(List<String> samples, Dialect dialect) {
        int rows = 0;
        boolean words = false;
        for (String sample : samples) {
            for (TextRecord record : records(sample, dialect)) {
                List<String> behind = record.cells().subList(1, record.cells().size());
                boolean quoted = record.oddities().contains(TextRecord.Oddity.SPACED_QUOTE);
                if (!quoted && !behind.stream().allMatch(c -> c.startsWith(" "))) {
                    return false;
                }
                rows += behind.isEmpty() ? 0 : 1;
                words |= quoted || behind.stream().anyMatch(c -> !c.isBlank() && !CellShape.isNumber(c.strip()));
            }
        }
        return words && rows >= FEWEST_SPACED;
    }

    /** The characters seldom used as delimiters that stand in most lines, twice at least. */
    private static String rare(List<String> samples) {
        StringBuilder found = new StringBuilder();
        List<String> lines = samples.stream()
                .flatMap(s -> s.lines().limit(LINES_OF_RARE))
                .filter(l -> !l.isBlank())
                .toList();
        for (int k = 0; k < RARE.length(); k++) {
            char c = RARE.charAt(k);
            long twice = lines.stream()
                    .filter(l -> l.indexOf(c) >= 0 && l.indexOf(c) < l.lastIndexOf(c))
                    .count();
            if (twice > 1 && twice >= OFTEN * lines.size()) {
                found.append(c);
            }
        }
        return found.toString();
    }

    private static List<Dialect> candidates(List<String> samples, String delimiters) {
        String all = String.join("\n", samples);
        List<Dialect> candidates = new ArrayList<>();
        for (int i = 0; i < delimiters.length(); i++) {
            if (all.indexOf(delimiters.charAt(i)) >= 0) {
                addCandidates(samples, all, delimiters.charAt(i), candidates);
            }
        }
        return candidates;
    }

    private static void addCandidates(List<String> samples, String all, char delimiter, List<Dialect> candidates) {
        boolean quotes = opensCells(all, '"', delimiter);
        boolean sure = false;
        for (int k = 0; k < OTHER_QUOTES.length(); k++) {
            char quote = OTHER_QUOTES.charAt(k);
            if (opensCells(all, quote, delimiter)) {
                QuoteEvidence evidence = new QuoteEvidence(samples, delimiter, quote);
                if (evidence.isQuote() || quote == '\'') {
                    char escape = evidence.isEscaped() ? '\\' : Dialect.NONE;
                    candidates.add(new Dialect(delimiter, quote, escape));
                    sure |= evidence.isQuote();
                }
            }
        }
        if (sure && !(quotes && new QuoteEvidence(samples, delimiter, '"').isQuote())) {
            return;
        }
        candidates.add(Dialect.of(delimiter));
        if (all.contains("\\\"")) {
            candidates.add(new Dialect(delimiter, '"', '\\'));
        }
        if (quotes) {
            candidates.add(new Dialect(delimiter, Dialect.NONE, Dialect.NONE));
        }
    }

    private static boolean opensCells(String all, char quote, char delimiter) {
        return all.indexOf("" + delimiter + quote) >= 0
                || all.indexOf("\n" + quote) >= 0
                || all.startsWith(String.valueOf(quote));
    }

    /** What a single column is worth: less than two columns of one width, more than columns of many. */
    private static double single(List<String> samples) {
        return samples.stream().allMatch(String::isBlank) ? 0 : 0.25;
    }

    private double score(List<String> samples, Dialect dialect) {
        TreeMap<Integer, Integer> widths = new TreeMap<>();
        boolean words = dialect.delimiter() == ' ' && !isQuotedWords(samples, dialect.quote());
        double whole = 0;
        int cells = 0;
        int rows = 0;
        int known = 0;
        int odd = 0;
        int titles = 0;
        for (String sample : samples) {
            for (TextRecord record : records(sample, dialect)) {
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
            boolean titled = !words && (width.getKey() > 2 || dialect.delimiter() == LongSeparator.MARK);
            double share = Math.min(1, width.getValue() / (titled ? counted : rows));
            uniform += share * share * (1 - 1.0 / width.getKey());
        }
        boolean usual = USUAL.indexOf(dialect.delimiter()) >= 0;
        double least =
                RARE.indexOf(dialect.delimiter()) >= 0 ? 0.55 : dialect.delimiter() == LongSeparator.MARK ? 0.3 : 0.45;
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
        for (int k = 0; k < USUAL.length(); k++) {
            char delimiter = USUAL.charAt(k);
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
    private static boolean isQuotedWords(List<String> samples, char quote) {
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

    private static double prior(Dialect dialect, boolean words) {
        double delimiter = USUAL.indexOf(dialect.delimiter()) >= 0
                ? 1
                : words ? 0.5 : dialect.delimiter() == ':' ? 0.6 : RARE.indexOf(dialect.delimiter()) >= 0 ? 0.7 : 0.9;
        double quote = dialect.quote() == '"' ? 1 : dialect.quote() == '\'' ? 0.97 : 0.95;
        return delimiter * quote;
    }

    /** The records of a sample, at most 2,000. */
    static List<TextRecord> records(String sample, Dialect dialect) {
        List<TextRecord> records = new ArrayList<>();
        try (RecordReader reader = new RecordReader(new StringReader(sample), dialect, RecordReader.Limits.DEFAULT)) {
            for (TextRecord r = reader.read(); r != null && records.size() < ROWS; r = reader.read()) {
                records.add(r);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot fail to be read", e);
        }
        return records;
    }
}
