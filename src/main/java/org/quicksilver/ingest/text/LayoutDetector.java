package org.quicksilver.ingest.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * Finds what parts the cells of a text: frames of bars and rules, places on the line, a separator of several characters, or one
 * character. The rarer a way is, the more must speak for it.
 */
final class LayoutDetector {

    static final String ALIGNED = "aligned";
    static final String FRAMED = "framed";
    static final String TABS = "tabs";
    static final String SPACES = "spaces";

    private static final double MUCH_BETTER = 1.1;
    private static final double THAN_TABS = 1.5;
    private static final double NEARLY = 0.5;
    private static final double OF_BLANKS = 0.6;
    private static final int MOST_TITLES = 6;
    private static final double SPACED_LINES = 0.5;

    private final DialectDetector dialects;
    private final AlignedDetector aligned;

    /** A dialect in its layout. */
    record Shape(Dialect dialect, TextLayout layout) {

        /** What stands between cells, or the name of what does not stand there. */
        String delimiter() {
            if (layout instanceof LongSeparator separator) {
                return separator.run() ? separator.text().equals("\t") ? TABS : SPACES : separator.text();
            }
            return layout instanceof AlignedLayout
                    ? ALIGNED
                    : layout instanceof FramedLayout ? FRAMED : dialect.separator();
        }
    }

    /** @param headings counts the cells of a row that are known headings */
    LayoutDetector(ToIntFunction<List<String>> headings) {
        this.dialects = new DialectDetector(headings);
        this.aligned = new AlignedDetector(headings);
    }

    /** The shape of a text of which nothing is known. */
    Shape detect(List<String> samples) {
        Optional<FramedLayout> framed = FramedDetector.find(samples);
        if (framed.isPresent()) {
            return ofLines(framed.get());
        }
        DialectDetector.Scored plain = dialects.detect(samples, Optional.empty());
        boolean spaced = isSpaced(samples);
        Shape shape = longer(samples, plain, spaced);
        Optional<AlignedDetector.Found> lined = spaced ? aligned.find(samples) : Optional.empty();
        double times = shape.dialect().delimiter() == '\t' ? THAN_TABS : 1;
        return lined.filter(a -> a.ruled() || worth(a) > times * worth(samples, shape))
                .map(a -> ofLines(a.layout()))
                .orElse(shape);
    }

    /**
     * The shape of a text whose separator is known.
     *
     * @param separator what parts cells, or the name of a layout
     * @return empty when the text has no such layout
     */
    Optional<Shape> detect(List<String> samples, String separator) {
        return switch (separator) {
            case ALIGNED -> aligned.find(samples).map(a -> ofLines(a.layout()));
            case FRAMED -> FramedDetector.find(samples).map(LayoutDetector::ofLines);
            case TABS -> Optional.of(of(samples, new LongSeparator("\t", true)));
            case SPACES -> Optional.of(of(samples, new LongSeparator(" ", true)));
            default ->
                Optional.of(
                        LongSeparator.isLong(separator)
                                ? of(samples, new LongSeparator(separator, false))
                                : plain(samples, separator));
        };
    }

    private Shape plain(List<String> samples, String separator) {
        Dialect found =
                dialects.detect(samples, Optional.of(separator.charAt(0))).dialect();
        boolean spaced = found.spaced() || separator.length() > 1;
        return new Shape(new Dialect(found.delimiter(), found.quote(), found.escape(), spaced), PlainLayout.PLAIN);
    }

    private Shape of(List<String> samples, LongSeparator separator) {
        return new Shape(scored(samples, separator).dialect(), separator);
    }

    private static Shape ofLines(LineLayout layout) {
        char delimiter = layout instanceof FramedLayout framed ? framed.bar() : ' ';
        return new Shape(new Dialect(delimiter, Dialect.NONE, Dialect.NONE), layout);
    }

    private DialectDetector.Scored scored(List<String> samples, LongSeparator separator) {
        return dialects.detect(samples.stream().map(separator::marked).toList(), Optional.of(LongSeparator.MARK));
    }

    /** A longer separator where it does better than the best single character. */
    private Shape longer(List<String> samples, DialectDetector.Scored plain, boolean spaced) {
        Shape best = new Shape(plain.dialect(), PlainLayout.PLAIN);
        double most = plain.score();
        char delimiter = plain.dialect().delimiter();
        SeparatorCandidates candidates = new SeparatorCandidates(samples);
        for (String sign : candidates.found()) {
            if (sign.indexOf(' ') >= 0 && plain.dialect().spaced()) {
                continue;
            }
            DialectDetector.Scored scored = scored(samples, new LongSeparator(sign, false));
            boolean longer =
                    sign.indexOf(' ') < 0 && sign.indexOf(delimiter) >= 0 && candidates.isAlwaysIn(sign, delimiter);
            if (scored.score() > most || (longer && scored.score() >= NEARLY * most)) {
                best = new Shape(scored.dialect(), new LongSeparator(sign, false));
                most = scored.score();
            }
        }
        boolean tabbed = delimiter == '\t' && samples.stream().anyMatch(s -> s.contains("\t\t"));
        if (tabbed || spaced) {
            LongSeparator run = new LongSeparator(tabbed ? "\t" : " ", true);
            DialectDetector.Scored scored = scored(samples, run);
            if (scored.score() * (tabbed ? 1 : OF_BLANKS) > most * (tabbed ? MUCH_BETTER : 1)) {
                best = new Shape(scored.dialect(), run);
            }
        }
        return best;
    }

    /** Whether half of the lines have two blanks or more between words, or a rule has blanks. */
    private static boolean isSpaced(List<String> samples) {
        int lines = 0;
        int spaced = 0;
        for (String sample : samples) {
            for (String line : (Iterable<String>) sample.lines()::iterator) {
                String bare = line.strip();
                lines += bare.isEmpty() ? 0 : 1;
                spaced += bare.contains("  ") || bare.contains("\t") || bare.contains("\u3000") ? 1 : 0;
                if (bare.indexOf(' ') >= 0 && RulerLines.isRuler(bare)) {
                    return true;
                }
            }
        }
        return spaced > 1 && spaced >= SPACED_LINES * lines;
    }

    private static double worth(AlignedDetector.Found found) {
        int gutters = found.gutters();
        return found.share() * found.share() * gutters / (gutters + 1);
    }

    /** Share of the rows that have the width most have, more for many columns. */
    private static double worth(List<String> samples, Shape shape) {
        Map<Integer, Integer> widths = new TreeMap<>();
        int rows = 0;
        int titles = 0;
        for (String sample : samples) {
            String text = shape.layout() instanceof LongSeparator separator ? separator.marked(sample) : sample;
            for (TextRecord record : DialectDetector.records(text, shape.dialect())) {
                if (!record.isBlank()) {
                    titles += titles == rows && record.cells().size() == 1 ? 1 : 0;
                    rows++;
                    widths.merge(record.cells().size(), 1, Integer::sum);
                }
            }
        }
        double worth = 0;
        for (Map.Entry<Integer, Integer> width : widths.entrySet()) {
            double share = Math.min(1, width.getValue() / (rows - Math.min(titles, MOST_TITLES) / 2.0));
            worth += share * share * (1 - 1.0 / width.getKey());
        }
        return worth;
    }
}
