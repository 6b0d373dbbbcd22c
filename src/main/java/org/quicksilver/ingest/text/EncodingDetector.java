package org.quicksilver.ingest.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Finds the encoding of a text file: byte order mark, else strict UTF-8, else UTF-16 and UTF-32 by where zero bytes stand,
 * else the code page under which the letters are likeliest to follow each other, known words counting most.
 */
public final class EncodingDetector {

    private static final int FINALISTS = 8;
    private static final int FIRST_LOOK = 1 << 11;
    private static final double NATS_A_KNOWN_WORD = 12;
    private static final int MOST_KNOWN_WORDS = 40;
    private static final double SURE = 12;
    private static final Map<String, String> STANDARDS = Map.of("windows-31j", "Shift_JIS");

    private final List<Candidate> candidates;
    private final Map<String, LetterPairs> models = LetterPairs.all();
    private final String han = String.join("", Resources.lines("han.txt"));
    private final ToIntFunction<String> knownWords;

    private record Candidate(Charset charset, List<String> languages) {}

    private record Scored(Charset charset, String text, String language, double score, int words) {}

    /** @param knownWords counts the cells of a text that are known words beyond ASCII */
    public EncodingDetector(ToIntFunction<String> knownWords) {
        this.knownWords = knownWords;
        List<Candidate> all = new ArrayList<>();
        for (String line : Resources.lines("charsets.csv")) {
            String[] parts = line.split(",", 2);
            if (!parts[0].equals("charset") && Charset.isSupported(parts[0])) {
                all.add(new Candidate(Charset.forName(parts[0]), List.of(parts[1].split(" ", -1))));
            }
        }
        this.candidates = List.copyOf(all);
    }

    /** The encoding of a file; empty when its bytes are no text in any. */
    public Optional<Encoding> detect(Path file) throws IOException {
        return detect(ByteScan.of(file));
    }

    /** The encoding; empty when the bytes are no text in any. */
    Optional<Encoding> detect(ByteScan scan) {
        Optional<Encoding> marked = byMark(scan.head);
        if (marked.isPresent()) {
            return marked;
        }
        if (scan.zeroBytes() > 0) {
            return byZeros(scan);
        }
        if (scan.high == 0 && scan.escapes > 0) {
            // ISO 2022 shifts between character sets by control codes
            Optional<Encoding> escaped = byEscapes(scan);
            if (escaped.isPresent()) {
                return escaped;
            }
        }
        if (scan.controls * ByteScan.MOST_CONTROLS > scan.size) {
            return Optional.empty();
        }
        if (scan.high == 0) {
            return Optional.of(new Encoding(StandardCharsets.UTF_8, 0, "ascii", 1, ""));
        }
        if (scan.utf8.characters > 0 && scan.utf8.faults * 10 <= scan.utf8.characters) {
            double sure =
                    scan.utf8.faults == 0 ? Math.round(100 * (1 - 0.2 / (1 + scan.utf8.characters))) / 100.0 : 0.9;
            return Optional.of(new Encoding(StandardCharsets.UTF_8, 0, "utf-8", sure, ""));
        }
        Encoding found = byLetters(scan.sample());
        return Optional.of(scan.isWholeSample() ? standard(found, scan.sample()) : found);
    }

    private static Optional<Encoding> byMark(byte[] head) {
        Map<String, String> marks = Map.of(
                "efbbbf",
                "UTF-8",
                "fffe0000",
                "UTF-32LE",
                "0000feff",
                "UTF-32BE",
                "84319533",
                "GB18030",
                "fffe",
                "UTF-16LE",
                "feff",
                "UTF-16BE");
        for (int length = Math.min(4, head.length); length >= 2; length--) {
            StringBuilder hex = new StringBuilder();
            for (int i = 0; i < length; i++) {
                hex.append(String.format(Locale.ROOT, "%02x", head[i]));
            }
            String charset = marks.get(hex.toString());
            if (charset != null) {
                return Optional.of(new Encoding(Charset.forName(charset), length, "bom", 1, ""));
            }
        }
        return Optional.empty();
    }

    /** ISO 2022 says by escape sequences what it holds. */
    private static Optional<Encoding> byEscapes(ByteScan scan) {
        for (String name : List.of("ISO-2022-JP", "ISO-2022-KR", "ISO-2022-CN")) {
            if (Charset.isSupported(name)) {
                String text = new String(scan.head, Charset.forName(name));
                if (text.indexOf('\ufffd') < 0 && text.chars().anyMatch(c -> c > 0x3000)) {
                    return Optional.of(new Encoding(Charset.forName(name), 0, "escape sequences", 0.95, ""));
                }
            }
        }
        return Optional.empty();
    }

    /** The standard that a vendor's code page extends, where a text has none of the vendor's own characters. */
    private static Encoding standard(Encoding found, byte[] text) {
        String name = STANDARDS.get(found.charset().name());
        if (name == null) {
            return found;
        }
        try {
            Charset standard = Charset.forName(name);
            standard.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(text));
            return new Encoding(standard, 0, found.reason(), found.confidence(), found.rival());
        } catch (CharacterCodingException e) {
            return found;
        }
    }

    /** A zero byte is half of a UTF-16 letter or three quarters of a UTF-32 one; no code page has it. */
    private static Optional<Encoding> byZeros(ByteScan scan) {
        Encoding best = null;
        long bestZeros = 0;
        long even = scan.zeros[0] + scan.zeros[2];
        long odd = scan.zeros[1] + scan.zeros[3];
        long[] zeros = {odd, even, scan.zeros[2] + scan.zeros[3], scan.zeros[0] + scan.zeros[1]};
        List<String> names = List.of("UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE");
        for (int i = 0; i < names.size(); i++) {
            Charset charset = Charset.forName(names.get(i));
            int unit = i < 2 ? 2 : 4;
            boolean fits = unit == 2 || scan.zeroBytes() * 2 > scan.size;
            if (fits && isPlainText(scan.head, charset, unit) && zeros[i] * unit > bestZeros) {
                bestZeros = zeros[i] * unit;
                best = new Encoding(charset, 0, "zero bytes", 0.95, "");
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean isPlainText(byte[] head, Charset charset, int unit) {
        try {
            CharSequence text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(head, 0, head.length - head.length % unit));
            long odd = text.chars()
                    .filter(c -> (c < 0x20 && c != '\t' && c != '\n' && c != '\r')
                            || Character.getType(c) == Character.UNASSIGNED
                            || Character.getType(c) == Character.PRIVATE_USE)
                    .count();
            return odd * 100 <= text.length();
        } catch (CharacterCodingException e) {
            // a surrogate pair cut by the end of the sample is no fault of the file
            return head.length > 1 << 15 && isPlainText(Arrays.copyOf(head, head.length - unit * 512), charset, unit);
        }
    }

    private Encoding byLetters(byte[] sample) {
        TextScore scorer = new TextScore(models, han);
        List<Scored> scored = score(scorer, candidates, Arrays.copyOf(sample, Math.min(sample.length, FIRST_LOOK)));
        if (sample.length > FIRST_LOOK) {
            List<Charset> likely = scored.subList(0, Math.min(FINALISTS, scored.size())).stream()
                    .map(Scored::charset)
                    .toList();
            scored = score(
                    scorer,
                    candidates.stream()
                            .filter(c -> likely.contains(c.charset()))
                            .toList(),
                    sample);
        }
        List<Scored> finalists = new ArrayList<>();
        for (Scored s : scored.subList(0, Math.min(FINALISTS, scored.size()))) {
            int words = Math.min(MOST_KNOWN_WORDS, knownWords.applyAsInt(s.text()));
            finalists.add(
                    new Scored(s.charset(), s.text(), s.language(), s.score() + NATS_A_KNOWN_WORD * words, words));
        }
        finalists.sort(Comparator.comparingDouble(Scored::score).reversed());
        return verdict(finalists);
    }

    private static List<Scored> score(TextScore scorer, List<Candidate> candidates, byte[] sample) {
        List<Scored> scored = new ArrayList<>();
        for (Candidate candidate : candidates) {
            String text = new String(sample, candidate.charset());
            TextScore.Best best = scorer.best(text, candidate.languages());
            scored.add(new Scored(candidate.charset(), text, best.language(), best.score(), 0));
        }
        scored.sort(Comparator.comparingDouble(Scored::score).reversed());
        return scored;
    }

    private static Encoding verdict(List<Scored> finalists) {
        Scored first = finalists.get(0);
        Optional<Scored> rival =
                finalists.stream().filter(s -> !s.text().equals(first.text())).findFirst();
        double margin = rival.map(s -> first.score() - s.score()).orElse(SURE);
        double confidence = Math.round(99 * (1 - StrictMath.exp(-Math.max(0, margin) / 3))) / 100.0;
        String reason =
                "letters:" + first.language() + (first.words() > 0 ? " and " + first.words() + " known words" : "");
        return new Encoding(
                first.charset(),
                0,
                reason,
                Math.max(0.05, confidence),
                margin < SURE ? rival.map(s -> s.charset().name()).orElse("") : "");
    }
}
