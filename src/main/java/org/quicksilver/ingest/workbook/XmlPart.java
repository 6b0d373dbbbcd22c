package org.quicksilver.ingest.workbook;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks the elements of an XML part once. Names count without their namespace, so that strict and transitional workbooks
 * read alike. A document type is refused: no entity is ever expanded, nothing outside is ever looked up.
 */
final class XmlPart implements Closeable {

    private static final XMLInputFactory XML = factory();

    private final InputStream in;
    private final XMLStreamReader xml;
    private final long longestText;
    private int depth;

    /** @param longestText characters of one text, beyond which the part is refused */
    XmlPart(InputStream in, long longestText) throws IOException {
        this.in = in;
        this.longestText = longestText;
        try {
            this.xml = XML.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static IOException broken(XMLStreamException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof WorkbookRefused refused) {
                return refused;
            }
            if (cause instanceof XMLStreamException nested && nested.getNestedException() instanceof WorkbookRefused r) {
                return r;
            }
        }
        return WorkbookRefused.damaged(String.valueOf(e.getMessage()).lines().findFirst().orElse("XML"));
    }

    /** Goes to the next element that starts anywhere, or to the end of one; false behind the last. */
    boolean next() throws IOException {
        while (true) {
            switch (event()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    return true;
                }
                case XMLStreamConstants.END_DOCUMENT -> {
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
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    return true;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    text.append(characters());
                    check(text.length());
                }
                case XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                default -> {}
            }
        }
    }

    private int event() throws IOException {
        try {
            if (!xml.hasNext()) {
                return XMLStreamConstants.END_DOCUMENT;
            }
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw new WorkbookRefused(
                        "corrupt",
                        "A part of the workbook declares a document type, which no spreadsheet program writes; save it"
                                + " anew with one and resend it.");
            }
            return event;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** How many elements the current one is within, itself included; at an end, how many are left. */
    int depth() {
        return depth;
    }

    boolean isStart() {
        return xml.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    String name() {
        return xml.getLocalName();
    }

    int attributes() {
        return xml.getAttributeCount();
    }

    String attributeName(int i) {
        return xml.getAttributeLocalName(i);
    }

    String attributeValue(int i) {
        return xml.getAttributeValue(i);
    }

    /** The attribute of a name, empty where there is none. */
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
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
        while (true) {
            switch (event()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    if (depth < inside) {
                        return more == null ? only : more.toString();
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    String text = characters();
                    if (more != null) {
                        more.append(text);
                    } else if (only.isEmpty()) {
                        only = text;
                    } else {
                        more = new StringBuilder(only).append(text);
                    }
                    check(more == null ? only.length() : more.length());
                }
                case XMLStreamConstants.END_DOCUMENT -> throw WorkbookRefused.damaged("XML ends too soon");
                default -> {}
            }
        }
    }

    private String characters() throws IOException {
        try {
            return xml.getText();
        } catch (RuntimeException e) {
            // text is decoded late, and what is wrong with it told in a wrapped exception
            if (e.getCause() instanceof XMLStreamException cause) {
                throw broken(cause);
            }
            throw e;
        }
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
