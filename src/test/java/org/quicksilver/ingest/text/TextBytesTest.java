package org.quicksilver.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Records cut from bytes are those cut from the characters that the bytes stand for. */
class TextBytesTest {

    private static final List<String> CHARSETS = List.of(
            "UTF-8", "windows-1252", "windows-1251", "IBM850", "ISO-8859-1", "GB18030", "Shift_JIS", "UTF-16LE");
    private static final RecordReader.Limits LIMITS = new RecordReader.Limits(3, 40, 100, 4, Long.MAX_VALUE);

    private record Case(byte[] bytes, Charset charset, Dialect dialect, int width) {}

    @Property(tries = 3000)
    void bytesAreReadAsTheirCharactersAre(@ForAll("cases") Case c) throws IOException {
        assertThat(all(ofBytes(c))).isEqualTo(all(ofCharacters(c)));
    }

    @Property(tries = 1000)
    void aGlanceAtBytesTellsWhatTheRecordHolds(@ForAll("cases") Case c) throws IOException {
        try (RecordReader glances = ofBytes(c);
                RecordReader whole = ofCharacters(c)) {
            for (TextRecord r = whole.read(); r != null; r = whole.read()) {
                assertThat(glances.glance()).isTrue();
                List<String> cells = r.cells();
                assertThat(glances.glanced().hasSeveral())
                        .isEqualTo(cells.stream().filter(t -> !t.isBlank()).count() > 1);
                for (int column = 1; column <= cells.size() + 1; column++) {
                    String cell = column <= cells.size() ? cells.get(column - 1) : "";
                    assertThat(glances.glanced().isBlank(column)).isEqualTo(cell.isBlank());
                    assertThat(glances.glanced().hasDigit(column, 3))
                            .isEqualTo(cell.chars().limit(3).anyMatch(Character::isDigit));
                }
                assertThat(glances.record().cells()).isEqualTo(cells);
            }
            assertThat(glances.glance()).isFalse();
        }
    }

    private static RecordReader ofBytes(Case c) throws IOException {
        Encoding encoding = new Encoding(c.charset(), 0, "", 1, "");
        return RecordReader.of(new ByteArrayInputStream(c.bytes()), encoding, c.dialect(), LIMITS)
                .expect(c.width());
    }

    private static RecordReader ofCharacters(Case c) throws IOException {
        SurveyDecoder decoder = new SurveyDecoder(new ByteArrayInputStream(c.bytes()), c.charset(), 0);
        return new RecordReader(decoder, c.dialect(), LIMITS).expect(c.width());
    }

    private static List<TextRecord> all(RecordReader reader) {
        List<TextRecord> records = new ArrayList<>();
        try (reader) {
            for (TextRecord r = reader.read(); r != null; r = reader.read()) {
                records.add(r);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return records;
    }

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<String> texts = Arbitraries.strings()
                .withChars('a', '7', ',', ',', '"', '"', '\n', '\n', '\r', ' ', '\\', 'é', 'ж', '，', '\u0661', '\u3000')
                .ofMaxLength(60);
        Arbitrary<Charset> charsets = Arbitraries.of(CHARSETS).map(Charset::forName);
        Arbitrary<Dialect> dialects = Combinators.combine(
                        Arbitraries.of(',', ',', ' ', 'é', '，'),
                        Arbitraries.of('"', '"', Dialect.NONE, 'ж'),
                        Arbitraries.of(Dialect.NONE, Dialect.NONE, '\\'),
                        Arbitraries.of(false, false, true))
                .as(Dialect::new);
        Arbitrary<byte[]> faults = Arbitraries.bytes().array(byte[].class).ofMaxSize(3);
        Arbitrary<Integer> widths = Arbitraries.integers().between(0, 4);
        return Combinators.combine(texts, charsets, dialects, faults, widths)
                .as((text, charset, dialect, odd, width) ->
                        new Case(with(text.getBytes(charset), odd), charset, dialect, width));
    }

    /** Some bytes with odd ones among them. */
    private static byte[] with(byte[] bytes, byte[] odd) {
        byte[] all = bytes.clone();
        for (int i = 0; i < odd.length && all.length > 0; i++) {
            all[Math.floorMod(odd[i] * 31 + i * 7, all.length)] = odd[i];
        }
        return all;
    }

    @Test
    void recordsBeyondWhatIsInMemoryAreReadAlike() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 30_000; i++) {
            text.append(i)
                    .append(i % 5 == 0 ? ";\"Région;\n\"\"naïve\"\"\";" : ";Перу;")
                    .append(i % 7 == 0 ? "€\r\n" : "ab\n");
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        bytes[200_001] = (byte) 0xff;
        Case c = new Case(bytes, StandardCharsets.UTF_8, Dialect.of(';'), 3);
        assertThat(all(ofBytes(c))).hasSize(30_000).isEqualTo(all(ofCharacters(c)));
    }

    @Test
    void aByteAtFaultCountsForACharacterOfALongRecord() throws IOException {
        byte[] bytes = ("é".repeat(29) + ",,,,,,,,,,\n").getBytes(StandardCharsets.UTF_8);
        bytes[0] = 'a';
        Case c = new Case(bytes, StandardCharsets.UTF_8, Dialect.of(','), 0);
        assertThat(all(ofBytes(c)).get(0).oddities()).containsExactly(TextRecord.Oddity.CUT);
        assertThat(all(ofBytes(c))).isEqualTo(all(ofCharacters(c)));
        // by itself no more than one character, though it begins a pair of them
        byte[] pair = ("a".repeat(38) + "é").concat("\n").getBytes(StandardCharsets.UTF_8);
        pair[7] = (byte) 0xf0;
        Case other = new Case(pair, StandardCharsets.UTF_8, Dialect.of(','), 0);
        assertThat(all(ofBytes(other))).isEqualTo(all(ofCharacters(other)));
    }

    @Test
    void halvesOfACharacterInTwoCellsStayApart() throws IOException {
        byte[] bytes = {'"', 'a', '"', '"', (byte) 0xe2, '"', ',', (byte) 0x82, (byte) 0xac, '\n'};
        Case c = new Case(bytes, StandardCharsets.UTF_8, Dialect.of(','), 0);
        List<String> cells = all(ofBytes(c)).get(0).cells();
        assertThat(cells).containsExactly("a\"\udce2", "\udc82\udcac");
    }
}
