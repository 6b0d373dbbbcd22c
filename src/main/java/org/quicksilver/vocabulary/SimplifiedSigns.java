package org.quicksilver.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Traditional Chinese signs as simplified ones, sign by sign, after the transform Hant-Hans of Unicode CLDR 49. */
final class SimplifiedSigns {

    private static final char FIRST = '\u3400';
    private static final char[] SIMPLE = table();

    private SimplifiedSigns() {}

    private static char[] table() {
        try (InputStream in = SimplifiedSigns.class.getResourceAsStream("simplified-signs.txt")) {
            if (in == null) {
                throw new IllegalStateException("No simplified-signs.txt beside " + SimplifiedSigns.class);
            }
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            char[] out = new char[0xA000 - FIRST];
            for (int i = 0; i < out.length; i++) {
                out[i] = (char) (FIRST + i);
            }
            for (int i = 0; i < lines.get(0).length(); i++) {
                out[lines.get(0).charAt(i) - FIRST] = lines.get(1).charAt(i);
            }
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The simplified sign for a sign; any other code point is itself. */
    static int of(int sign) {
        return sign >= FIRST && sign < 0xA000 ? SIMPLE[sign - FIRST] : sign;
    }
}
