package org.quicksilver.ingest.text;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds how a text file is to be read: what a person said, else what its bytes say. */
public final class TextDetector {

    private static final Pattern DECLARED = Pattern.compile("\"?sep=(.{1,5}?)\"?", Pattern.CASE_INSENSITIVE);

    private static final int FEWEST_MIXED = 2;
    private static final String NO_QUOTE = "none";

    private final EncodingDetector encodings;
    private final LayoutDetector layouts;
    private final RecordReader.Limits limits;

    /**
     * What a person said about a file; an empty text means nothing.
     *
     * @param encoding name of a charset
     * @param delimiter what parts cells, or {@code tab}, {@code tabs}, {@code spaces}, {@code aligned}, {@code framed}
     * @param quote one character, or {@code none}
     * @param escape one character
     */
    public record Told(String encoding, String delimiter, String quote, String escape) {
        public static final Told NOTHING = new Told("", "", "", "");
    }

    /** A finding with what a person should know about it. */
    public record Found(TextForm form, List<String> warnings) {
        public Found {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * @param knownWords counts the cells of a text that are known words beyond ASCII
     * @param headings counts the cells of a row that are known headings
     * @param limits how far a quoted cell may go
     */
    public TextDetector(
            ToIntFunction<String> knownWords, ToIntFunction<List<String>> headings, RecordReader.Limits limits) {
        this.encodings = new EncodingDetector(knownWords);
        this.layouts = new LayoutDetector(headings);
        this.limits = limits;
    }

    /** The encoding of a file; empty when it is no text. */
    public Optional<Encoding> encoding(Path file) throws IOException {
        return encodings.detect(ByteScan.of(file));
    }

    /** How to read a file; empty when it is no text. */
    public Optional<Found> detect(Path file, Told told) throws IOException {
        return detect(file, Optional.empty(), told);
    }

    /** @param scanned what its bytes are, where that is known already */
    public Optional<Found> detect(Path file, Optional<ByteScan> scanned, Told told) throws IOException {
        List<String> warnings = new ArrayList<>();
        ByteScan scan = scanned.isPresent() ? scanned.get() : ByteScan.of(file);
        Optional<Encoding> encoding = encoding(scan, told, warnings);
        if (encoding.isEmpty()) {
            return Optional.empty();
        }
        List<String> samples = TextSample.of(file, encoding.get());
        LayoutDetector.Shape shape = shape(samples, told, warnings);
        int width = shape.layout() instanceof LineLayout ? 0 : width(samples, shape);
        TextForm form = new TextForm(encoding.get(), shape.dialect(), limits, width, false, shape.layout());
        return Optional.of(new Found(form, warnings));
    }

    private Optional<Encoding> encoding(ByteScan scan, Told told, List<String> warnings) {
        Optional<Encoding> detected = encodings.detect(scan);
        detected.filter(e -> isMixed(e, scan))
                .ifPresent(e -> warnings.add("The file mixes encodings: most of it is "
                        + e.charset().name() + ", some characters are written in another one; save it anew as UTF-8."));
        if (told.encoding().isEmpty()) {
            detected.filter(e -> e.confidence() < 0.7)
                    .ifPresent(e -> warnings.add("The encoding " + e.charset().name() + " is a guess"
                            + (e.rival().isEmpty() ? "" : ", it may be " + e.rival())
                            + "; state it under read in the job file if words look wrong."));
            return detected;
        }
        if (!Charset.isSupported(told.encoding())) {
            warnings.add("The encoding " + told.encoding()
                    + " of the job file is not known here; the detected one is used.");
            return detected;
        }
        Charset charset = Charset.forName(told.encoding());
        detected.filter(e -> !e.charset().equals(charset) && !e.reason().equals("ascii"))
                .ifPresent(e -> warnings.add("The job file says " + charset.name() + ", the bytes look like "
                        + e.charset().name() + "; the job file is followed."));
        int bom = detected.filter(e -> e.charset().equals(charset))
                .map(Encoding::bomBytes)
                .orElse(0);
        return Optional.of(new Encoding(charset, bom, "configured", 1, ""));
    }

    /** Bytes that are no UTF-8 in a file of UTF-8, or whole characters of UTF-8 in a file of a Latin code page. */
    private static boolean isMixed(Encoding encoding, ByteScan scan) {
        if (encoding.bomBytes() > 0 || encoding.reason().equals("zero bytes")) {
            return encoding.charset().equals(StandardCharsets.UTF_8) && scan.utf8.faults > 0;
        }
        boolean utf8 = encoding.charset().equals(StandardCharsets.UTF_8);
        boolean latin = encoding.charset().name().matches("windows-125[0247]|ISO-8859-(1|2|9|13|15)");
        return utf8 ? scan.utf8.faults > 0 : latin && scan.utf8.characters >= FEWEST_MIXED;
    }

    private LayoutDetector.Shape shape(List<String> samples, Told told, List<String> warnings) {
        LayoutDetector.Shape found =
                declared(samples).flatMap(d -> layouts.detect(samples, d)).orElseGet(() -> layouts.detect(samples));
        String said =
                told.delimiter().equalsIgnoreCase("tab") || told.delimiter().equals("\\t") ? "\t" : told.delimiter();
        if (!said.isEmpty() && !said.equals(found.delimiter())) {
            Optional<LayoutDetector.Shape> wanted = layouts.detect(samples, said);
            boolean isSame = wanted.filter(w -> w.layout().equals(found.layout())
                            && w.dialect().delimiter() == found.dialect().delimiter())
                    .isPresent();
            if (!isSame) {
                warnings.add("The job file says that " + shown(said) + " separates cells, the rows look like "
                        + shown(found.delimiter())
                        + (wanted.isPresent()
                                ? "; the job file is followed."
                                : "; no such columns are found, and the job file cannot be followed."));
            }
            return quoted(wanted.orElse(found), told);
        }
        return quoted(found, told);
    }

    /** The shape with the quotes that were told. */
    private static LayoutDetector.Shape quoted(LayoutDetector.Shape shape, Told told) {
        Dialect found = shape.dialect();
        char quote = told.quote().isEmpty()
                ? found.quote()
                : told.quote().equals(NO_QUOTE) ? Dialect.NONE : told.quote().charAt(0);
        char escape = told.escape().isEmpty() ? found.escape() : told.escape().charAt(0);
        Dialect dialect =
                new Dialect(found.delimiter(), quote, escape == quote ? Dialect.NONE : escape, found.spaced());
        return new LayoutDetector.Shape(dialect, shape.layout());
    }

    private static String shown(String delimiter) {
        if (delimiter.length() == 1 && delimiter.charAt(0) < ' ' && !delimiter.equals("\t")) {
            return String.format(Locale.ROOT, "U+%04X", (int) delimiter.charAt(0));
        }
        return delimiter.equals("\t") ? "a tab" : delimiter.equals(" ") ? "a space" : delimiter;
    }

    /** The delimiter that a first line {@code sep=;} declares. */
    private static Optional<String> declared(List<String> samples) {
        String first = samples.isEmpty()
                ? ""
                : samples.get(0).lines().findFirst().orElse("").strip();
        Matcher m = DECLARED.matcher(first);
        return m.matches() ? Optional.of(m.group(1)) : Optional.empty();
    }

    /** The width that most records have, 0 where fewer than half agree. */
    private static int width(List<String> samples, LayoutDetector.Shape shape) {
        Map<Integer, Integer> widths = new TreeMap<>();
        int rows = 0;
        for (String sample : samples) {
            String text = shape.layout() instanceof LongSeparator separator ? separator.marked(sample) : sample;
            for (TextRecord record : DialectDetector.records(text, shape.dialect())) {
                if (!record.isBlank()) {
                    widths.merge(record.cells().size(), 1, Integer::sum);
                    rows++;
                }
            }
        }
        int half = rows / 2;
        return widths.entrySet().stream()
                .filter(e -> e.getValue() > half && e.getKey() > 1)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(0);
    }
}
