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

    private final XmlInput in;
    private final XmlNames names = new XmlNames();
    private final XmlNames.Name[] open = new XmlNames.Name[DEEPEST];
    private final String[] attributeNames = new String[MOST_ATTRIBUTES];
    private final String[] attributeValues = new String[MOST_ATTRIBUTES];
    private int depth;
    private int attributes;
    private boolean closing;
    private boolean section;
    private String text = "";
    private XmlNames.Name name = XmlNames.NONE;

    XmlScanner(InputStream in) throws IOException {
        this.in = new XmlInput(in);
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
            if (section) {
                if (section()) {
                    return TEXT;
                }
                continue;
            }
            int c = in.peek();
            if (c < 0) {
                if (depth > 0) {
                    throw WorkbookRefused.damaged("XML ends too soon");
                }
                return EOF;
            }
            if (c != '<') {
                text = in.characters();
                if (depth > 0) {
                    return TEXT;
                }
                if (!text.isBlank()) {
                    throw WorkbookRefused.damaged("text outside of the XML");
                }
                continue;
            }
            in.pass();
            switch (in.needed()) {
                case '/' -> {
                    end();
                    return END;
                }
                case '?' -> in.skipTo("?>");
                case '!' -> declaration();
                default -> {
                    in.back();
                    start();
                    return START;
                }
            }
        }
    }

    /** Takes a piece of a section whose characters all stand for themselves; whether it is text of an element. */
    private boolean section() throws IOException {
        StringBuilder piece = new StringBuilder();
        section = in.section(piece);
        text = piece.toString();
        return depth > 0 && !text.isEmpty();
    }

    private void declaration() throws IOException {
        char c = in.needed();
        if (c == '-') {
            in.skipTo("-->");
        } else if (c == '[') {
            for (char expected : "CDATA[".toCharArray()) {
                if (in.needed() != expected) {
                    throw WorkbookRefused.damaged("a section that XML does not know");
                }
            }
            section = true;
        } else {
            throw new WorkbookRefused(
                    "corrupt",
                    "A part of the workbook declares a document type, which no spreadsheet program writes; save it anew"
                            + " with one and resend it.");
        }
    }

    private XmlNames.Name readName() throws IOException {
        names.start();
        for (int c = in.peek(); c >= 0 && !XmlInput.isSpace(c) && c != '/' && c != '>' && c != '='; c = in.peek()) {
            names.add((char) c);
            in.pass();
        }
        return names.end();
    }

    private void end() throws IOException {
        name = readName();
        in.skipSpace();
        if (in.needed() != '>' || depth == 0 || !open[depth - 1].equals(name)) {
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
            in.skipSpace();
            char c = in.needed();
            if (c == '>') {
                return;
            }
            if (c == '/') {
                if (in.needed() != '>') {
                    throw WorkbookRefused.damaged("an element that does not end");
                }
                closing = true;
                return;
            }
            in.back();
            attribute();
        }
    }

    private void attribute() throws IOException {
        XmlNames.Name attribute = readName();
        in.skipSpace();
        if (in.needed() != '=') {
            throw WorkbookRefused.damaged("an attribute without a value");
        }
        in.skipSpace();
        char quote = in.needed();
        if (quote != '"' && quote != '\'') {
            throw WorkbookRefused.damaged("an attribute without a value");
        }
        String value = in.value(quote);
        if (attribute.isDeclaration()) {
            return;
        }
        if (attributes == MOST_ATTRIBUTES) {
            throw WorkbookRefused.damaged("an element of more than " + MOST_ATTRIBUTES + " attributes");
        }
        attributeNames[attributes] = attribute.local();
        attributeValues[attributes++] = value;
    }
}
