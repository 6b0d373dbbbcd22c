package org.quicksilver.ingest.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;

/** Names of entries, which older programs write in the code page of their computer without saying which. */
final class EntryNames {

    private static final Charset CYRILLIC = Charset.forName("IBM866");
    private static final Charset WESTERN = Charset.forName("IBM850");
    private static final Charset CHINESE = Charset.forName("GB18030");
    /** Lead bytes of the 3,755 characters that GB 2312 has first, since they are in daily use. */
    private static final int FIRST_COMMON = 0xB0;

    private static final int LAST_COMMON = 0xD7;

    private EntryNames() {}

    /** A name as path in NFC with {@code /}. */
    static String text(ZipDirectory.Entry entry) {
        String name = decode(entry.name(), entry.utf8()).replace('\\', '/');
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    private static String decode(byte[] name, boolean utf8) {
        Optional<String> strict = strict(name, StandardCharsets.UTF_8);
        if (utf8 || strict.isPresent()) {
            return strict.orElseGet(() -> new String(name, StandardCharsets.UTF_8));
        }
        if (isChinese(name)) {
            return strict(name, CHINESE).orElseGet(() -> new String(name, WESTERN));
        }
        return new String(name, isCyrillic(name) ? CYRILLIC : WESTERN);
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Whether bytes beyond ASCII come in pairs of common Chinese characters. */
    private static boolean isChinese(byte[] name) {
        for (int i = 0; i < name.length; i++) {
            int lead = name[i] & 0xFF;
            if (lead >= 0x80) {
                boolean pair = lead >= FIRST_COMMON && lead <= LAST_COMMON && i + 1 < name.length && name[i + 1] < 0;
                if (!pair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /** Whether most letters are Cyrillic ones of IBM866: in a Western name accented letters are few among plain ones. */
    private static boolean isCyrillic(byte[] name) {
        int plain = 0;
        int beyond = 0;
        for (byte b : name) {
            int c = b & 0xFF;
            if (c >= 0x80) {
                boolean letter = c < 0xB0 || (c >= 0xE0 && c <= 0xF1) || c == 0xFC;
                if (!letter) {
                    return false;
                }
                beyond++;
            } else {
                plain += Character.isLetter(c) ? 1 : 0;
            }
        }
        return beyond > 1 && beyond * 2 > plain;
    }
}
