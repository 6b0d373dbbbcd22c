package org.quicksilver.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingDetectorTest {

    private static final Map<String, List<String>> SENTENCES = sentences();

    private final EncodingDetector detector = new EncodingDetector(text -> 0);

    private static Map<String, List<String>> sentences() {
        Map<String, List<String>> byLanguage = new HashMap<>();
        try (InputStream in = EncodingDetectorTest.class.getResourceAsStream("/ingest/sentences.csv")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(line -> byLanguage
                            .computeIfAbsent(line.substring(0, 2), l -> new ArrayList<>())
                            .add(line.substring(3).replace("\"", "")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return byLanguage;
    }

    /** Rows of a survey in one language: a number, a sentence, a year, half of a sentence. */
    private static String survey(String language, int rows, long seed) {
        Random random = new Random(seed);
        List<String> sentences = SENTENCES.getOrDefault(language, List.of());
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows; i++) {
            String first = sentences.get(i % sentences.size());
            String second = sentences.get(random.nextInt(sentences.size()));
            text.append(i + 1)
                    .append(';')
                    .append(first)
                    .append(';')
                    .append(2010 + random.nextInt(12))
                    .append(';');
            text.append(second, 0, second.length() / 2).append("\r\n");
        }
        return text.toString();
    }

    private Optional<Encoding> detect(byte[] bytes) throws IOException {
        return detector.detect(ByteScan.of(new ByteArrayInputStream(bytes)));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "en, windows-1252",
        "en, UTF-8",
        "en, UTF-16LE",
        "en, x-MacRoman",
        "fr, windows-1252",
        "fr, UTF-8",
        "fr, UTF-16BE",
        "fr, x-MacRoman",
        "fr, IBM850",
        "es, windows-1252",
        "es, UTF-8",
        "es, UTF-16LE",
        "es, x-MacRoman",
        "es, IBM850",
        "ru, windows-1251",
        "ru, UTF-8",
        "ru, UTF-16LE",
        "ru, KOI8-R",
        "ru, IBM866",
        "ru, ISO-8859-5",
        "ru, x-MacCyrillic",
        "ar, windows-1256",
        "ar, UTF-8",
        "ar, UTF-16LE",
        "ar, ISO-8859-6",
        "zh, GB18030",
        "zh, UTF-8",
        "zh, UTF-16LE",
        "zh, UTF-16BE",
        "zh, UTF-32LE",
    })
    void readsTheSameTextFromEveryUsualEncoding(String language, String charset) throws IOException {
        for (int rows : new int[] {3, 20, 200}) {
            for (long seed = 1; seed <= 3; seed++) {
                String text = survey(language, rows, seed);
                byte[] bytes = text.getBytes(Charset.forName(charset));
                String writable = new String(bytes, Charset.forName(charset));
                Encoding found = detect(bytes).orElseThrow();
                assertThat(new String(bytes, found.charset()))
                        .as(
                                "%s rows of %s in %s, read as %s: %s",
                                rows, language, charset, found.charset(), found.reason())
                        .isEqualTo(writable);
                assertThat(found.reason()).isNotEmpty();
                assertThat(found.confidence()).isBetween(0.0, 1.0);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, efbbbf", "UTF-16LE, fffe", "UTF-16BE, feff", "UTF-32LE, fffe0000", "GB18030, 84319533"})
    void aByteOrderMarkDecides(String charset, String mark) throws IOException {
        byte[] bom = HexFormat.of().parseHex(mark);
        byte[] text = survey("zh", 3, 1).getBytes(Charset.forName(charset));
        byte[] bytes = Arrays.copyOf(bom, bom.length + text.length);
        System.arraycopy(text, 0, bytes, bom.length, text.length);
        Encoding found = detect(bytes).orElseThrow();
        assertThat(found.charset()).isEqualTo(Charset.forName(charset));
        assertThat(found.bomBytes()).isEqualTo(bom.length);
        assertThat(found.reason()).isEqualTo("bom");
    }

    @Test
    void knownWordsDecideWhereLettersHardlyDo() throws IOException {
        byte[] bytes = "Números;Años\r\n1;2\r\n".getBytes(Charset.forName("x-MacRoman"));
        EncodingDetector knowing = new EncodingDetector(text -> text.contains("Números") ? 1 : 0);
        Encoding found =
                knowing.detect(ByteScan.of(new ByteArrayInputStream(bytes))).orElseThrow();
        assertThat(new String(bytes, found.charset())).startsWith("Números;Años");
        assertThat(found.reason()).contains("1 known words");
    }

    @Test
    void randomBytesAreNoText() throws IOException {
        for (long seed = 1; seed <= 20; seed++) {
            byte[] bytes = new byte[4096];
            new Random(seed).nextBytes(bytes);
            assertThat(detect(bytes)).as("seed %s", seed).isEmpty();
        }
    }

    @Test
    void aFewBrokenBytesLeaveAFileUtf8() throws IOException {
        byte[] text = survey("fr", 50, 1).getBytes(StandardCharsets.UTF_8);
        text[text.length / 2] = (byte) 0xff;
        assertThat(detect(text).orElseThrow().charset()).isEqualTo(StandardCharsets.UTF_8);
    }
}
