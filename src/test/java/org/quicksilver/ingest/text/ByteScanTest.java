package org.quicksilver.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

/** What is told of many bytes at a time is what each of them tells by itself. */
class ByteScanTest {

    @Property(tries = 2000)
    void countsWhatEachByteIs(@ForAll("texts") byte[] bytes) throws IOException {
        ByteScan scan = ByteScan.of(new ByteArrayInputStream(bytes));
        long high = 0;
        long controls = 0;
        long escapes = 0;
        long[] zeros = new long[4];
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i];
            high += b < 0 ? 1 : 0;
            zeros[i & 3] += b == 0 ? 1 : 0;
            escapes += b == 0x1b ? 1 : 0;
            controls += b > 0 && b < 0x20 && "\n\r\t\f\u0001\u001a\u001b\u001e\u001f".indexOf(b) < 0 ? 1 : 0;
        }
        assertThat(List.of(scan.size, scan.high, scan.controls, scan.escapes))
                .isEqualTo(List.of((long) bytes.length, high, controls, escapes));
        assertThat(scan.zeros).isEqualTo(zeros);
        assertThat(scan.head).isEqualTo(bytes);
        assertThat(scan.utf8.faults == 0).isEqualTo(isUtf8(bytes));
        assertThat(scan.sample()).isEqualTo(linesBeyondAscii(bytes));
    }

    @Test
    void aLineIsFollowedFromOneBlockToTheNext() throws IOException {
        String begun = "a,b\n".repeat(16_383) + "c";
        byte[] bytes =
                (begun + ",d\u00e9,e\nf,g\n" + "h,i\n".repeat(20_000) + "\u00e9").getBytes(StandardCharsets.UTF_8);
        assertThat(begun).hasSizeLessThan(1 << 16);
        ByteScan scan = ByteScan.of(new ByteArrayInputStream(bytes));
        assertThat(new String(scan.sample(), StandardCharsets.UTF_8)).isEqualTo("c,d\u00e9,e\n\u00e9\n");
        assertThat(scan.utf8.characters).isEqualTo(2);
        assertThat(scan.size).isEqualTo(bytes.length);
    }

    @Test
    void ofBytesThatAreNoTextNothingIsKept() throws IOException {
        assertThat(ByteScan.ofText(new ByteArrayInputStream(new byte[100]))).isEmpty();
        assertThat(ByteScan.ofText(new ByteArrayInputStream("a;b".getBytes(StandardCharsets.UTF_8))))
                .isPresent();
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static byte[] linesBeyondAscii(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean high = false;
        for (int i = 0; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == '\n' || bytes[i] == '\r') {
                if (high) {
                    out.writeBytes(line.toByteArray());
                    out.write('\n');
                }
                line.reset();
                high = false;
            } else {
                line.write(bytes[i]);
                high |= bytes[i] < 0;
            }
        }
        return out.toByteArray();
    }

    @Provide
    Arbitrary<byte[]> texts() {
        Arbitrary<String> words = Arbitraries.of(
                "a",
                "workshop on the management of waste",
                ",",
                "\n",
                "\r\n",
                "\r",
                "\t",
                "\f",
                "\u001a",
                "\u001b",
                "\u0001",
                "\u0002",
                "\u000b",
                "\0",
                "\u00e9",
                "\u0441\u0435\u043c\u0438\u043d\u0430\u0440",
                "\u57f9\u8bad\u73ed",
                "\ud83d\ude00");
        Arbitrary<Charset> charsets =
                Arbitraries.of(StandardCharsets.UTF_8, StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1);
        Arbitrary<byte[]> pieces = words.flatMap(w -> charsets.map(w::getBytes));
        Arbitrary<byte[]> odd = Arbitraries.bytes().array(byte[].class).ofMaxSize(3);
        return Arbitraries.frequencyOf(Tuple.of(20, pieces), Tuple.of(1, odd))
                .list()
                .ofMaxSize(60)
                .map(ByteScanTest::joined);
    }

    private static byte[] joined(List<byte[]> pieces) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pieces.forEach(out::writeBytes);
        // so that no character is begun and not ended
        out.write('\n');
        return out.toByteArray();
    }
}
