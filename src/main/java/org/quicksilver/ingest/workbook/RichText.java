package org.quicksilver.ingest.workbook;

import java.io.IOException;

/**
 * The text of a string item: plain, or in runs of one font each; phonetic hints are left out.
 *
 * @param text its characters
 * @param struck whether any of them is struck through
 */
record RichText(String text, boolean struck) {

    /** Reads the item that starts here; afterwards at its end. */
    static RichText read(XmlPart xml) throws IOException {
        String plain = "";
        StringBuilder runs = null;
        boolean struck = false;
        int inside = xml.depth();
        while (xml.nextChild(inside)) {
            switch (xml.name()) {
                case "t" -> plain = plain.concat(xml.text());
                case "r" -> {
                    runs = runs == null ? new StringBuilder() : runs;
                    struck |= run(xml, runs);
                }
                default -> xml.skip();
            }
        }
        return new RichText(runs == null ? plain : runs.toString(), struck);
    }

    private static boolean run(XmlPart xml, StringBuilder text) throws IOException {
        boolean struck = false;
        int before = text.length();
        int inside = xml.depth();
        while (xml.nextChild(inside)) {
            switch (xml.name()) {
                case "rPr" -> struck = OoxmlStyles.struck(xml);
                case "t" -> text.append(xml.text());
                default -> xml.skip();
            }
        }
        return struck && text.length() > before;
    }
}
