package org.quicksilver.ingest.workbook;

import java.io.IOException;
import java.io.InputStream;

/** The characters of an XML part, one by one or in runs of those that stand for themselves. */
final class XmlInput {

    private static final int LONGEST_VALUE = 1 << 20;
    private static final int LONGEST_ENTITY = 10;

    private final CharSource source;
    private final char[] buffer = new char[1 << 15];
    private int at;
    private int size;

    XmlInput(InputStream in) throws IOException {
        source = new CharSource(in);
        if (peek() == '\ufeff') {
            at++;
        }
    }

    /** The next character, which stays the next; -1 behind the last. */
    int peek() throws IOException {
        if (at == size) {
            size = source.read(buffer);
            at = 0;
            if (size == 0) {
                return -1;
            }
        }
        return buffer[at];
    }

    /** The next character, which must be there. */
    char needed() throws IOException {
        if (peek() < 0) {
            throw WorkbookRefused.damaged("XML ends too soon");
        }
        return buffer[at++];
    }

    /** Passes over the character that was peeked at. */
    void pass() {
        at++;
    }

    /** Takes back the last character read. */
    void back() {
        at--;
    }

    static boolean isSpace(int c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }

    void skipSpace() throws IOException {
        while (isSpace(peek())) {
            at++;
        }
    }

    /** Goes behind the next place where some letters stand. */
    void skipTo(String end) throws IOException {
        int matched = 0;
        while (matched < end.length()) {
            char c = needed();
            if (c == end.charAt(matched)) {
                matched++;
            } else if (!(matched == end.length() - 1 && c == end.charAt(0))) {
                matched = c == end.charAt(0) ? 1 : 0;
            }
        }
    }

    /** A run of plain characters up to the end of the buffer, or one character that is written otherwise. */
    String characters() throws IOException {
        int first = peek();
        if (first == '&') {
            at++;
            return entity();
        }
        if (first == '\r') {
            at++;
            if (peek() == '\n') {
                at++;
            }
            return "\n";
        }
        int from = at;
        while (at < size) {
            char c = buffer[at];
            if (c == '<' || c == '&' || c == '\r') {
                break;
            }
            if (c < ' ' && c != '\n' && c != '\t') {
                throw WorkbookRefused.damaged("a character that XML does not allow");
            }
            at++;
        }
        return new String(buffer, from, at - from);
    }

    /** The value of an attribute up to its closing quotation mark. */
    String value(char quote) throws IOException {
        int from = at;
        while (at < size && buffer[at] >= ' ' && buffer[at] != quote && buffer[at] != '&' && buffer[at] != '<') {
            at++;
        }
        if (at < size && buffer[at] == quote) {
            return new String(buffer, from, at++ - from);
        }
        StringBuilder value = new StringBuilder().append(buffer, from, at - from);
        for (char c = needed(); c != quote; c = needed()) {
            if (c == '<' || value.length() > LONGEST_VALUE) {
                throw WorkbookRefused.damaged("an attribute that does not end");
            }
            value.append(c == '&' ? entity() : isSpace(c) ? " " : String.valueOf(c));
        }
        return value.toString();
    }

    /**
     * Takes a piece of a section whose characters all stand for themselves.
     *
     * @param piece gets it
     * @return whether the section goes on behind it
     */
    boolean section(StringBuilder piece) throws IOException {
        while (true) {
            char c = needed();
            piece.append(c);
            int length = piece.length();
            if (c == '>' && length >= 3 && piece.charAt(length - 2) == ']' && piece.charAt(length - 3) == ']') {
                piece.setLength(length - 3);
                return false;
            }
            if (length > LONGEST_VALUE) {
                throw WorkbookRefused.damaged("a section that does not end");
            }
            // what may begin the end stays together
            if (length > buffer.length / 2 && c != ']' && c != '>') {
                return true;
            }
        }
    }

    private String entity() throws IOException {
        StringBuilder entity = new StringBuilder();
        for (char c = needed(); c != ';'; c = needed()) {
            if (entity.length() > LONGEST_ENTITY) {
                throw WorkbookRefused.damaged("an entity that is none");
            }
            entity.append(c);
        }
        return XmlEntities.text(entity.toString());
    }
}
