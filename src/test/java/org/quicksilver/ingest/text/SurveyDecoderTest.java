package org.quicksilver.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SurveyDecoderTest {

    private static String read(byte[] bytes, Charset charset, int chunk, int offset) throws IOException {
        StringBuilder out = new StringBuilder();
        try (SurveyDecoder decoder = new SurveyDecoder(new ByteArrayInputStream(bytes), charset, 0)) {
            char[] buffer = new char[offset + chunk];
            for (int n = decoder.read(buffer, offset, chunk); n >= 0; n = decoder.read(buffer, offset, chunk)) {
                out.append(buffer, offset, n);
            }
        }
        return out.toString();
    }

    @Test
    void anUndecodableByteIsShownAndNotReplaced() throws IOException {
        byte[] bytes = {'a', (byte) 0xe9, 'b', ';', 'c', (byte) 0xff};
        String text = read(bytes, StandardCharsets.UTF_8, 100, 0);
        assertThat(SurveyDecoder.isUndecodable(text)).isTrue();
        assertThat(SurveyDecoder.show(text)).isEqualTo("a\\xE9b;c\\xFF");
        assertThat(text).doesNotContain("\ufffd");
    }

    @Test
    void aByteThatTheCodePageLacksIsUndecodable() throws IOException {
        String text = read(new byte[] {'x', (byte) 0x81}, Charset.forName("windows-1252"), 100, 0);
        assertThat(SurveyDecoder.show(text)).isEqualTo("x\\x81");
    }

    @Test
    void aLetterBeyondTheFirstPlaneIsDecodable() throws IOException {
        String text = read("𐂀𝒳".getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, 100, 0);
        assertThat(text).isEqualTo("𐂀𝒳");
        assertThat(SurveyDecoder.isUndecodable(text)).isFalse();
    }

    @Property(tries = 300)
    void everyByteComesThrough(@ForAll @Size(max = 200) byte[] bytes, @ForAll @IntRange(min = 8, max = 40) int chunk)
            throws IOException {
        String text = read(bytes, StandardCharsets.UTF_8, chunk, 3);
        java.io.ByteArrayOutputStream back = new java.io.ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c);
            if (c >= 0xdc00 && c <= 0xdcff) {
                back.write(c - 0xdc00);
            } else {
                back.writeBytes(text.substring(i, pair ? i + 2 : i + 1).getBytes(StandardCharsets.UTF_8));
                i += pair ? 1 : 0;
            }
        }
        assertThat(back.toByteArray()).isEqualTo(bytes);
    }
}
