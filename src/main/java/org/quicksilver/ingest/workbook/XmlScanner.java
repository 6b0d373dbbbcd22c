package org.quicksilver.ingest.workbook;

import java.io.IOException;
import java.io.InputStream;

/**
 * Cuts XML into starts and ends of elements and text. It keeps nothing of what it passed but the names of open elements, so
 * that no input takes more than linear time or more than little memory; it knows the five entities of XML itself and no
 * other, and refuses a document type.
 */
final class XmlScanner {

    static final int EOF = 0;
    static final int START = 1;
    static final int END = 2;
    static final int TEXT = 3;
    private static final int DEEPEST = 1000;
    private static final int MOST_ATTRIBUTES = 1000;
    private static final int LONGEST_VALUE = 1 << 20;
    private static final int LONGEST_ENTITY = 10;

    private final CharSource source;
    private final XmlNames names = new XmlNames();
    private final XmlNames.Name[] open = new XmlNames.Name[DEEPEST];
    private final String[] attributeNames = new String[MOST_ATTRIBUTES];
    private final String[] attributeValues = new String[MOST_ATTRIBUTES];
    private final char[] buffer = new char[1 << 15];
    private int at;
    private int size;
    private int depth;
    private int attributes;
    private boolean closing;
    private boolean cdata;
    private String text = "";
    private XmlNames.Name name = XmlNames.NONE;

    XmlScanner(InputStream in) throws IOException {
        source = new CharSource(in);
        if (peek() == '\ufeff') {
            at++;
        }
    }

    String name() {
        return name.local();
    }

    String text() {
        return text;
    }

    int attributes() {
        return attributes;
    }

    String attributeName(int i) {
        return attributeNames[i];
    }

    String attributeValue(int i) {
        return attributeValues[i];
    }

    /** Goes on to the next start, end or piece of text; {@link #EOF} behind the root. */
    int next() throws IOException {
        if (closing) {
            closing = false;
            depth--;
            return END;
        }
        while (true) {
            if (cdata) {
                if (cdata()) {
                    return TEXT;
                }
                continue;
            }
            int c = peek();
            if (c < 0) {
                if (depth > 0) {
                    throw WorkbookRefused.damaged("XML ends too soon");
                }
                return EOF;
            }
            if (c != '<') {
                characters(c);
                if (depth > 0) {
                    return TEXT;
                }
                if (!text.isBlank()) {
                    throw WorkbookRefused.damaged("text outside of the XML");
                }
                continue;
            }
            at++;
            switch (needed()) {
                case '/' -> {
                    end();
                    return END;
                }
                case '?' -> skipTo("?>");
                case '!' -> declaration();
                default -> {
                    at--;
                    start();
                    return START;
                }
            }
        }
    }

    private int peek() throws IOException {
        if (at == size) {
            size = source.read(buffer);
            at = 0;
            if (size == 0) {
                return -1;
            }
        }
        return buffer[at];
    }

    private char needed() throws IOException {
        if (peek() < 0) {
            throw WorkbookRefused.damaged("XML ends too soon");
        }
        return buffer[at++];
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }

    /** A run of plain characters up to the end of the buffer, or one character that is written otherwise. */
    private void characters(int first) throws IOException {
        if (first == '&') {
            at++;
            text = entity();
            return;
        }
        if (first == '\r') {
            at++;
            if (peek() == '\n') {
                at++;
            }
            text = "\n";
            return;
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
        text = new String(buffer, from, at - from);
    }

    private String entity() throws IOException {
        StringBuilder entity = new StringBuilder();
        for (char c = needed(); c != ';'; c = needed()) {
            if (entity.length() > LONGEST_ENTITY) {
                throw WorkbookRefused.damaged("an entity that is none");
            }
            entity.append(c);
        }
        return switch (entity.toString()) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "amp" -> "&";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> character(entity.toString());
        };
    }

    private static String character(String entity) throws WorkbookRefused {
        try {
            int code = entity.startsWith("#x")
                    ? Integer.parseInt(entity.substring(2), 16)
                    : entity.startsWith("#") ? Integer.parseInt(entity.substring(1)) : -1;
            if (code > 0 && Character.isValidCodePoint(code)) {
                return Character.toString(code);
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw WorkbookRefused.damaged("the entity " + entity + ", which XML does not know");
    }

    /** A piece of a section whose characters all stand for themselves; false at its end. */
    private boolean cdata() throws IOException {
        StringBuilder piece = new StringBuilder();
        while (true) {
            char c = needed();
            piece.append(c);
            int length = piece.length();
            if (c == '>' && length >= 3 && piece.charAt(length - 2) == ']' && piece.charAt(length - 3) == ']') {
                cdata = false;
                piece.setLength(length - 3);
                break;
            }
            if (length > LONGEST_VALUE) {
                throw WorkbookRefused.damaged("a section that does not end");
            }
            // what may begin the end stays together
            if (length > buffer.length / 2 && c != ']' && c != '>') {
                break;
            }
        }
        text = piece.toString();
        return depth > 0 && !text.isEmpty();
    }

    private void declaration() throws IOException {
        char c = needed();
        if (c == '-') {
            skipTo("-->");
        } else if (c == '[') {
            for (char expected : "CDATA[".toCharArray()) {
                if (needed() != expected) {
                    throw WorkbookRefused.damaged("a section that XML does not know");
                }
            }
            cdata = true;
        } else {
            throw new WorkbookRefused(
                    "corrupt",
                    "A part of the workbook declares a document type, which no spreadsheet program writes; save it anew"
                            + " with one and resend it.");
        }
    }

    private void skipTo(String end) throws IOException {
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

    private XmlNames.Name readName() throws IOException {
        names.start();
        for (int c = peek(); c >= 0 && !isSpace(c) && c != '/' && c != '>' && c != '='; c = peek()) {
            names.add((char) c);
            at++;
        }
        return names.end();
    }

    private void end() throws IOException {
        name = readName();
        skipSpace();
        if (needed() != '>' || depth == 0 || !open[depth - 1].equals(name)) {
            throw WorkbookRefused.damaged("an element " + name.local() + " ends that is not open");
        }
        depth--;
    }

    private void start() throws IOException {
        name = readName();
        attributes = 0;
        if (depth == DEEPEST) {
            throw WorkbookRefused.damaged("elements nested too deeply");
        }
        open[depth++] = name;
        while (true) {
            skipSpace();
            char c = needed();
            if (c == '>') {
                return;
            }
            if (c == '/') {
                if (needed() != '>') {
                    throw WorkbookRefused.damaged("an element that does not end");
                }
                closing = true;
                return;
            }
            at--;
            attribute();
        }
    }

    private void skipSpace() throws IOException {
        while (isSpace(peek())) {
            at++;
        }
    }

    private void attribute() throws IOException {
        XmlNames.Name attribute = readName();
        skipSpace();
        if (needed() != '=') {
            throw WorkbookRefused.damaged("an attribute without a value");
        }
        skipSpace();
        char quote = needed();
        if (quote != '"' && quote != '\'') {
            throw WorkbookRefused.damaged("an attribute without a value");
        }
        String value = value(quote);
        if (attribute.isDeclaration()) {
            return;
        }
        if (attributes == MOST_ATTRIBUTES) {
            throw WorkbookRefused.damaged("an element of more than " + MOST_ATTRIBUTES + " attributes");
        }
        attributeNames[attributes] = attribute.local();
        attributeValues[attributes++] = value;
    }

    private String value(char quote) throws IOException {
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
}
