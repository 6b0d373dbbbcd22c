package org.quicksilver.ingest.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fonts, formats and cell styles of an Office Open XML workbook, binary or not, by their number. */
final class OoxmlStyles {

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Boolean> struckFonts = new ArrayList<>();
    private final List<CellStyle> styles = new ArrayList<>();

    void addFormat(int id, String text) {
        formats.put(id, text);
    }

    /** @param isStruck whether the next font is struck through */
    void addFont(boolean isStruck) {
        struckFonts.add(isStruck);
    }

    void addStyle(int font, int format) {
        styles.add(CellStyle.of(format, formats.getOrDefault(format, ""), isStruck(font)));
    }

    /** Whether the font of a number is struck through. */
    boolean isStruck(int font) {
        return font >= 0 && font < struckFonts.size() && struckFonts.get(font);
    }

    static OoxmlStyles read(Optional<XmlPart> part) throws IOException {
        OoxmlStyles styles = new OoxmlStyles();
        if (part.isPresent()) {
            try (XmlPart xml = part.get()) {
                xml.next();
                while (xml.nextChild(1)) {
                    styles.section(xml);
                }
            }
        }
        return styles;
    }

    private void section(XmlPart xml) throws IOException {
        switch (xml.name()) {
            case "numFmts" -> {
                while (xml.nextChild(2)) {
                    addFormat(xml.number("numFmtId", 0), xml.attribute("formatCode"));
                }
            }
            case "fonts" -> {
                while (xml.nextChild(2)) {
                    addFont(struck(xml));
                }
            }
            case "cellXfs" -> {
                while (xml.nextChild(2)) {
                    addStyle(xml.number("fontId", 0), xml.number("numFmtId", 0));
                }
            }
            default -> xml.skip();
        }
    }

    /** Whether the font that starts here is struck through. */
    static boolean struck(XmlPart xml) throws IOException {
        boolean struck = false;
        int inside = xml.depth();
        while (xml.nextChild(inside)) {
            if (xml.name().equals("strike") || xml.name().equals("dstrike")) {
                struck |= xml.attribute("val").isEmpty() || xml.isTrue("val");
            }
        }
        return struck;
    }

    CellStyle get(int index) {
        return index >= 0 && index < styles.size() ? styles.get(index) : CellStyle.GENERAL;
    }
}
