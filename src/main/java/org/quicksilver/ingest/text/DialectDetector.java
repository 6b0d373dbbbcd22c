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
import java.util.function.ToIntFunction;

/** Finds the dialect of a text from samples of it: of those that its characters allow the one with the best score. */
public final class DialectDetector {

    /** Delimiters that most files have, and codes that mean nothing else. */
    static final String USUAL = ",;\t|\u0001\u001e\u001f";

    private static final String OTHERS = ":^~\u00a6\u00a7\u060c\uff0c\uff1b ";
    private static final String OTHER_QUOTES = "'`";
    private static final int ROWS = 2000;
    private static final int FEWEST_SPACED = 3;
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
        RareDelimiters rare = new RareDelimiters(samples);
        DialectScore scores = new DialectScore(samples, rare, headings);
        Scored best = new Scored(Dialect.of(delimiter.orElse(',')), delimiter.isPresent() ? 0 : scores.single());
        for (Dialect dialect :
                candidates(samples, delimiter.map(String::valueOf).orElse(USUAL + OTHERS + rare.found()))) {
            if (dialect.quote() == Dialect.NONE && !isOdd(samples, Dialect.of(dialect.delimiter()))) {
                continue;
            }
            double score = scores.of(dialect);
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
