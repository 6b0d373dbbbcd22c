package org.quicksilver.ingest.workbook;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes workbooks that are made to do harm. Not a test: {@code bench/workbooks} and tests use it. */
public final class HostileBooks {

    private static final int MILLION = 1_000_000;
    private static final String LAUGHS = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">"
            + "<!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;\">]>";

    private final Path folder;

    private HostileBooks(Path folder) {
        this.folder = folder;
    }

    /** @param args folder to write to */
    public static void main(String[] args) throws IOException {
        write(Files.createDirectories(Path.of(args[0])));
    }

    private interface Text {
        void to(Writer out) throws IOException;
    }

    static void write(Path folder) throws IOException {
        HostileBooks books = new HostileBooks(folder);
        books.sheets();
        books.entities();
        books.others();
    }

    private void sheets() throws IOException {
        sheet("blanks", out -> repeat(out, " ", 200 * MILLION));
        sheet("dense-rows", out -> {
            for (int r = 1; r <= 12 * MILLION; r++) {
                out.write("<row><c><v>" + (r * 7919L) % 100_000_007 + "</v></c></row>");
            }
        });
        sheet("wide-row", out -> {
            out.write("<row>");
            for (int c = 0; c < MILLION; c++) {
                out.write("<c><v>" + c + "</v></c>");
            }
            out.write("</row>");
        });
        sheet("far-cells", out -> {
            for (int r = 1; r <= MILLION; r++) {
                out.write("<row r=\"" + r + "\"><c r=\"XFD" + r + "\"><v>" + (r * 7919L) % 10_007 + "</v></c></row>");
            }
        });
        sheet("repeated-row", out -> {
            for (int r = 1; r <= MILLION; r++) {
                out.write("<row r=\"1\"><c r=\"A1\"><v>" + (r * 7919L) % 10_007 + "</v></c></row>");
            }
        });
        sheet("deep", out -> repeat(out, "<a>", MILLION));
        sheet("attributes", out -> {
            out.write("<row ");
            for (int a = 0; a < MILLION; a++) {
                out.write(" a" + a + "=\"" + (a * 7919L) % 10_007 + "\"");
            }
            out.write("/>");
        });
        sheet("names", out -> {
            for (int a = 0; a < MILLION; a++) {
                out.write("<e" + a * 7919L + "/>");
            }
        });
        sheet("long-cell", out -> {
            out.write("<row><c t=\"inlineStr\"><is><t>");
            for (int i = 0; i < 10 * MILLION; i++) {
                out.write(Integer.toString((i * 7919) & 0xFFFFFF, 36));
            }
            out.write("</t></is></c></row>");
        });
        xlsx("merges", "<sheetData></sheetData><mergeCells>", "</mergeCells>", out -> {
            for (int m = 1; m <= MILLION; m++) {
                out.write("<mergeCell ref=\"A" + m + ":C" + m + "\"/>");
            }
        });
        xlsx("hidden-columns", "<cols>", "</cols><sheetData></sheetData>", out -> {
            for (int m = 0; m < MILLION; m++) {
                out.write("<col min=\"1\" max=\"16384\" hidden=\"1\" width=\"" + (m * 7919L) % 10_007 + "\"/>");
            }
        });
    }

    private void entities() throws IOException {
        String cell = "<row><c t=\"inlineStr\"><is><t>&f;</t></is></c></row>";
        part(
                "laughs-sheet",
                "xl/worksheets/sheet1.xml",
                LAUGHS + "<worksheet><sheetData>" + cell + "</sheetData></worksheet>");
        part("laughs-texts", "xl/sharedStrings.xml", LAUGHS + "<sst><si><t>&f;</t></si></sst>");
        String outside = "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/hostname\">]>";
        part(
                "outside",
                "xl/worksheets/sheet1.xml",
                outside + "<worksheet><sheetData>" + cell + "</sheetData></worksheet>");
        part("outside-type", "xl/workbook.xml", "<!DOCTYPE x SYSTEM \"http://localhost:1/x.dtd\"><workbook/>");
        ods(
                "laughs.ods",
                LAUGHS,
                "<table:table-row><table:table-cell><text:p>&f;</text:p></table:table-cell></table:table-row>");
    }

    private void others() throws IOException {
        ods(
                "repeats.ods",
                "",
                "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell table:number-columns-repeated=\"16384\""
                        + " office:value-type=\"float\" office:value=\"1\"><text:p>1</text:p></table:table-cell></table:table-row>");
        ods(
                "spaces.ods",
                "",
                ("<table:table-row><table:table-cell><text:p>" + "<text:s text:c=\"2000000000\"/>".repeat(5000)
                        + "</text:p></table:table-cell></table:table-row>"));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("parts.xlsx")))) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            for (int i = 0; i < MILLION / 5; i++) {
                zip.putNextEntry(new ZipEntry("p" + i));
            }
        }
        StringBuilder sheets = new StringBuilder();
        for (int i = 0; i < MILLION; i++) {
            sheets.append("<sheet name=\"").append((i * 7919L) % 100_003).append("\" id=\"rId1\"/>");
        }
        part("sheets", "xl/workbook.xml", "<workbook><sheets>" + sheets + "</sheets></workbook>");
        byte[] circle = new byte[4096];
        byte[] head = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(head, 0, circle, 0, head.length);
        circle[30] = 9;
        circle[44] = 1;
        java.util.Arrays.fill(circle, 80, 512, (byte) 0xFF);
        java.util.Arrays.fill(circle, 512, 4096, (byte) 0);
        Files.write(folder.resolve("circle.xls"), circle);
    }

    private void sheet(String name, Text rows) throws IOException {
        xlsx(name, "<sheetData>", "</sheetData>", rows);
    }

    private void xlsx(String name, String before, String after, Text text) throws IOException {
        copy(name, "xl/worksheets/sheet1.xml", out -> {
            out.write("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">" + before);
            text.to(out);
            out.write(after + "</worksheet>");
        });
    }

    private void part(String name, String part, String xml) throws IOException {
        copy(name, part, out -> out.write(xml));
    }

    /** A small workbook with one part in place of its own, or beside them. */
    private void copy(String name, String part, Text text) throws IOException {
        Path shell = TinyXlsx.workbook()
                .sheet("S", "", "<sheetData>" + TinyXlsx.row(1, "a") + "</sheetData>")
                .write(Files.createTempFile("shell", ".xlsx"));
        try (var in = new java.util.zip.ZipFile(shell.toFile());
                ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(name + ".xlsx")));
                Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16)) {
            for (ZipEntry entry : in.stream().toList()) {
                String own = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                if (part.equals("xl/sharedStrings.xml")) {
                    own = own.replace(
                            "</Relationships>",
                            "<Relationship Id=\"t\" Type=\"x/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");
                }
                if (!entry.getName().equals(part)) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    out.write(own);
                    out.flush();
                }
            }
            zip.putNextEntry(new ZipEntry(part));
            text.to(out);
            out.flush();
        } finally {
            Files.delete(shell);
        }
    }

    private void ods(String name, String type, String rows) throws IOException {
        TinyOds.write(folder.resolve(name), type, "", "<table:table table:name=\"S\">" + rows + "</table:table>");
    }

    private static void repeat(Writer out, String text, int times) throws IOException {
        for (int i = 0; i < times; i++) {
            out.write(text);
        }
    }
}
