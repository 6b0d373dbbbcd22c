package org.quicksilver.ingest.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An XLSX workbook made part by part, so that a test can make one that no spreadsheet program would. */
public final class TinyXlsx {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private String properties = "";
    private int count;

    public static TinyXlsx workbook() {
        return new TinyXlsx();
    }

    public TinyXlsx from1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    /** A sheet by the XML of its worksheet element. */
    public TinyXlsx sheet(String name, String state, String xml) {
        count++;
        String attribute = state.isEmpty() ? "" : " state=\"" + state + "\"";
        sheets.append("<sheet name=\"%s\" sheetId=\"%d\"%s r:id=\"rId%d\"/>".formatted(name, count, attribute, count));
        relations.append("<Relationship Id=\"rId%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                .formatted(count, REL, count));
        return part(
                "xl/worksheets/sheet%d.xml".formatted(count),
                "<worksheet xmlns=\"" + MAIN + "\">" + xml + "</worksheet>");
    }

    public TinyXlsx part(String name, String text) {
        return part(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public TinyXlsx part(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    public Path write(Path file) throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>();
        put(
                all,
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE + "content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + types(".sheet.main+xml", "/xl/workbook.xml")
                        + types(".styles+xml", "/xl/styles.xml")
                        + sheetTypes()
                        + "</Types>");
        put(
                all,
                "_rels/.rels",
                "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\"" + REL
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        put(
                all,
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + REL + "\">" + properties + "<sheets>" + sheets
                        + "</sheets></workbook>");
        put(
                all,
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relations
                        + "<Relationship Id=\"rIdS\" Type=\"" + REL
                        + "/styles\" Target=\"styles.xml\"/></Relationships>");
        put(
                all,
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + MAIN + "\"><numFmts count=\"2\">"
                        + "<numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/><numFmt numFmtId=\"165\" formatCode=\"#,##0.00 &quot;EUR&quot;\"/>"
                        + "</numFmts><cellXfs count=\"4\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>");
        all.putAll(parts);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> e : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(e.getKey()));
                zip.write(e.getValue());
            }
        }
        return file;
    }

    private String sheetTypes() {
        StringBuilder xml = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            xml.append(types(".worksheet+xml", "/xl/worksheets/sheet" + i + ".xml"));
        }
        return xml.toString();
    }

    private static String types(String type, String part) {
        return "<Override PartName=\"%s\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml%s\"/>"
                .formatted(part, type);
    }

    private static void put(Map<String, byte[]> all, String name, String text) {
        all.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A copy of a zip file with texts in its parts replaced, each by the one behind it. */
    static Path replaced(Path from, Path to, String... texts) throws IOException {
        try (var in = new java.util.zip.ZipFile(from.toFile());
                ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry entry : in.stream().toList()) {
                String part = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                for (int i = 0; i < texts.length; i += 2) {
                    part = part.replace(texts[i], texts[i + 1]);
                }
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(part.getBytes(StandardCharsets.UTF_8));
            }
        }
        return to;
    }

    /** A zip file of parts, each a name and a text. */
    static Path zip(Path file, String... parts) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < parts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(parts[i]));
                zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    /** A row of inline texts, an empty one for no cell. */
    public static String row(int number, String... texts) {
        StringBuilder xml = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                xml.append("<c r=\"%c%d\" t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>"
                        .formatted('A' + i, number, texts[i]));
            }
        }
        return xml.append("</row>").toString();
    }
}
