package org.quicksilver.ingest.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * Walks the elements of an XML part once. Names count without their namespace, so that strict and transitional workbooks
 * read alike.
 */
final class XmlPart implements Closeable {

    private final InputStream in;
    private final XmlScanner xml;
    private final long longestText;
    private int event;
    private int depth;

    /** @param longestText characters of one text, beyond which the part is refused */
    XmlPart(InputStream in, long longestText) throws IOException {
        this.in = in;
        this.longestText = longestText;
        this.xml = new XmlScanner(in);
    }

    private int event() throws IOException {
        event = xml.next();
        depth += event == XmlScanner.START ? 1 : event == XmlScanner.END ? -1 : 0;
        return event;
    }

    /** Goes to the next element that starts anywhere, or to the end of one; false behind the last. */
    boolean next() throws IOException {
        while (true) {
            switch (event()) {
                case XmlScanner.START, XmlScanner.END -> {
                    return true;
                }
                case XmlScanner.EOF -> {
                    return false;
                }
                default -> {}
            }
        }
    }

    /** Goes to the next child element of the one that is {@code depth} deep; false at its end, where it then stands. */
    boolean nextChild(int parent) throws IOException {
        while (next()) {
            if (isStart() && depth == parent + 1) {
                return true;
            }
            if (!isStart() && depth < parent) {
                return false;
            }
        }
        return false;
    }

    /** Like {@link #next()}, with the characters on the way appended to a text. */
    boolean textOrNext(StringBuilder text) throws IOException {
        while (true) {
            switch (event()) {
                case XmlScanner.START, XmlScanner.END -> {
                    return true;
                }
                case XmlScanner.TEXT -> {
                    text.append(xml.text());
                    check(text.length());
                }
                default -> {
                    return false;
                }
            }
        }
    }

    /** How many elements the current one is within, itself included; at an end, how many are left. */
    int depth() {
        return depth;
    }

    boolean isStart() {
        return event == XmlScanner.START;
    }

    String name() {
        return xml.name();
    }

    int attributes() {
        return xml.attributes();
    }

    String attributeName(int i) {
        return xml.attributeName(i);
    }

    String attributeValue(int i) {
        return xml.attributeValue(i);
    }

    /** The attribute of a name, empty where there is none. */
    String attribute(String name) {
        for (int i = 0; i < xml.attributes(); i++) {
            if (xml.attributeName(i).equals(name)) {
                return xml.attributeValue(i);
            }
        }
        return "";
    }

    boolean isTrue(String attribute) {
        String value = attribute(attribute);
        return value.equals("1") || value.equals("true") || value.equals("on");
    }

    /** A whole number, or another where the attribute is none. */
    int number(String attribute, int otherwise) {
        String value = attribute(attribute);
        try {
            return value.isEmpty() ? otherwise : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** All text within the current element; afterwards at its end. */
    String text() throws IOException {
        String only = "";
        StringBuilder more = null;
        int inside = depth;
        while (depth >= inside) {
            if (event() == XmlScanner.EOF) {
                return only;
            }
            if (event == XmlScanner.TEXT) {
                if (more != null) {
                    more.append(xml.text());
                } else if (only.isEmpty()) {
                    only = xml.text();
                } else {
                    more = new StringBuilder(only).append(xml.text());
                }
                check(more == null ? only.length() : more.length());
            }
        }
        return more == null ? only : more.toString();
    }

    private void check(int length) throws WorkbookRefused {
        if (length > longestText) {
            throw WorkbookRefused.tooMuch(
                    "A cell has more than " + longestText + " characters", "shorten it", "cell_chars");
        }
    }

    /** Goes to the end of the current element. */
    void skip() throws IOException {
        int inside = depth;
        while (depth >= inside) {
            if (!next()) {
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
