package org.quicksilver.ingest.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cell styles of an XLSX workbook, by their number. */
final class OoxmlStyles {

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Boolean> struckFonts = new ArrayList<>();
    private final List<CellStyle> styles = new ArrayList<>();

    private OoxmlStyles() {}

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
                    formats.put(xml.number("numFmtId", 0), xml.attribute("formatCode"));
                }
            }
            case "fonts" -> {
                while (xml.nextChild(2)) {
                    struckFonts.add(struck(xml));
                }
            }
            case "cellXfs" -> {
                while (xml.nextChild(2)) {
                    int font = xml.number("fontId", 0);
                    int format = xml.number("numFmtId", 0);
                    styles.add(CellStyle.of(
                            format,
                            formats.getOrDefault(format, ""),
                            font >= 0 && font < struckFonts.size() && struckFonts.get(font)));
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
