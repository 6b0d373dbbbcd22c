package org.quicksilver.vocabulary;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;

/** Undoes what software did to words on their way into a cell, where this is certain. */
final class Repairs {

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Pattern ENTITY = Pattern.compile("&(?:#\\d{2,5}|#x[0-9A-Fa-f]{2,4}|[A-Za-z]{2,8});");

    /** What the first byte of a UTF-8 letter looks like when it was read as windows-1252. */
    private static final Pattern MISREAD =
            Pattern.compile("[\\u00C2-\\u00F4][\\u0080-\\u00BF\\u0152-\\u0178\\u02C6-\\u2122]");

    private Repairs() {}

    /** The text with HTML entities resolved and UTF-8 that was read as windows-1252 read again; else the text itself. */
    static String of(String text) {
        String plain =
                text.indexOf('&') >= 0 && ENTITY.matcher(text).find() ? StringEscapeUtils.unescapeHtml4(text) : text;
        return isSuspect(plain) && MISREAD.matcher(plain).find() ? readAgain(plain) : plain;
    }

    private static boolean isSuspect(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0xC2 && c <= 0xF4) {
                return true;
            }
        }
        return false;
    }

    private static String readAgain(String text) {
        try {
            ByteBuffer bytes = WESTERN.newEncoder().encode(CharBuffer.wrap(text));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            return text;
        }
    }
}
