package org.quicksilver.ingest.workbook;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.quicksilver.ingest.gate.FileType;

/**
 * Streams a workbook of one XML file into a frozen one: XML Spreadsheet 2003, which many programs write under the name .xls,
 * or a flat OpenDocument spreadsheet.
 */
final class XmlBookConverter {

    private static final String DEFAULT = "Default";

    private final FrozenBookWriter out;
    private final Map<String, CellStyle> styles = new HashMap<>();

    private XmlBookConverter(FrozenBookWriter out) {
        this.out = out;
    }

    static void convert(Path source, FileType type, FrozenBookWriter out) throws IOException {
        try (XmlPart xml = new XmlPart(
                new BufferedInputStream(Files.newInputStream(source)),
                out.limits().cellChars())) {
            if (type == FileType.FLAT_ODS) {
                OdsConverter.convertFlat(xml, out);
            } else {
                new XmlBookConverter(out).workbook(xml);
                out.finish("xml");
            }
        }
    }

    private void workbook(XmlPart xml) throws IOException {
        xml.next();
        if (!xml.name().equals("Workbook")) {
            throw WorkbookRefused.damaged("an XML workbook that begins with " + xml.name());
        }
        while (xml.nextChild(1)) {
            switch (xml.name()) {
                case "Styles" -> {
                    while (xml.nextChild(2)) {
                        style(xml);
                    }
                }
                case "Worksheet" -> {
                    SheetNotes notes = SheetNotes.start(xml.attribute("Name"), false, out);
                    new XmlBookSheet(notes, styles, out).read(xml);
                    notes.end();
                }
                default -> xml.skip();
            }
        }
    }

    private void style(XmlPart xml) throws IOException {
        String id = xml.attribute("ID");
        String parent = xml.attribute("Parent");
        CellStyle above = styles.getOrDefault(parent.isEmpty() ? DEFAULT : parent, CellStyle.GENERAL);
        CellStyle style = above;
        int inside = xml.depth();
        while (xml.nextChild(inside)) {
            switch (xml.name()) {
                case "NumberFormat" -> {
                    CellStyle shown = ofFormat(xml.attribute("Format"));
                    style = new CellStyle(shown.format(), shown.date(), style.struck());
                }
                case "Font" ->
                    style = new CellStyle(style.format(), style.date(), xml.isTrue("StrikeThrough") || above.struck());
                default -> {}
            }
            xml.skip();
        }
        styles.put(id, style);
    }

    /** The formats that this file format knows by name, and any other. */
    private static CellStyle ofFormat(String format) {
        return switch (format) {
            case "", "General", "General Number", "Currency", "Yes/No", "True/False", "On/Off" -> CellStyle.GENERAL;
            case "General Date" -> CellStyle.of(22, "", false);
            case "Short Date", "Long Date", "Medium Date" -> CellStyle.of(14, "", false);
            case "Short Time", "Medium Time", "Long Time" -> CellStyle.of(21, "", false);
            case "Fixed" -> CellStyle.of(2, "", false);
            case "Standard" -> CellStyle.of(4, "", false);
            case "Percent" -> CellStyle.of(10, "", false);
            case "Scientific" -> CellStyle.of(11, "", false);
            case "Euro Currency" -> CellStyle.of(0, "#,##0.00 \"\u20ac\"", false);
            default -> CellStyle.of(0, format, false);
        };
    }
}
