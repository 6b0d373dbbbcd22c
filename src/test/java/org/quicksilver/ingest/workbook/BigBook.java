package org.quicksilver.ingest.workbook;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a large XLSX workbook of survey-like columns: shared texts, numbers, amounts, dates, and some merged blocks. */
public final class BigBook {

    private static final int TEXTS = 200_000;
    private static final String WORDS =
            "mercury waste training inventory centre regional capacity artisanal gold laboratory customs 活动 отчёт مشروع";

    private BigBook() {}

    /** @param args file, rows, columns */
    public static void main(String[] args) throws IOException {
        write(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        System.out.println(args[0] + ": " + (Files.size(Path.of(args[0])) >> 20) + " MB");
    }

    static void write(Path file, int rows, int columns) throws IOException {
        Path shell = TinyXlsx.workbook().sheet("S", "", "").write(Files.createTempFile("shell", ".xlsx"));
        try (var in = new java.util.zip.ZipFile(shell.toFile());
                ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
                Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16)) {
            for (ZipEntry entry : in.stream().toList()) {
                String text = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                if (entry.getName().equals("xl/_rels/workbook.xml.rels")) {
                    text = text.replace(
                            "</Relationships>",
                            "<Relationship Id=\"rIdT\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\""
                                    + " Target=\"sharedStrings.xml\"/></Relationships>");
                }
                if (entry.getName().equals("[Content_Types].xml")) {
                    text = text.replace(
                            "</Types>",
                            "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-"
                                    + "officedocument.spreadsheetml.sharedStrings+xml\"/></Types>");
                }
                if (!entry.getName().startsWith("xl/worksheets")) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    out.write(text);
                    out.flush();
                }
            }
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            texts(out);
            out.flush();
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            sheet(out, rows, columns);
            out.flush();
        } finally {
            Files.delete(shell);
        }
    }

    private static void texts(Writer out) throws IOException {
        String[] words = WORDS.split(" ", -1);
        SplittableRandom random = new SplittableRandom(1);
        out.write("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        for (int i = 0; i < TEXTS; i++) {
            out.write("<si><t>");
            for (int w = random.nextInt(2, 9); w > 0; w--) {
                out.write(words[random.nextInt(words.length)] + " ");
            }
            out.write(i + "</t></si>");
        }
        out.write("</sst>");
    }

    private static void sheet(Writer out, int rows, int columns) throws IOException {
        SplittableRandom random = new SplittableRandom(2);
        out.write("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        for (int r = 1; r <= rows; r++) {
            out.write("<row r=\"" + r + "\">");
            for (int c = 0; c < columns; c++) {
                String at = "<c r=\"" + (char) ('A' + c % 26) + r + "\"";
                out.write(
                        switch (c % 4) {
                            case 0 -> at + " t=\"s\"><v>" + random.nextInt(TEXTS) + "</v></c>";
                            case 1 -> at + " s=\"3\"><v>" + random.nextInt(1_000_000) / 100.0 + "</v></c>";
                            case 2 -> at + " s=\"2\"><v>" + random.nextInt(40_000, 46_000) + "</v></c>";
                            default -> at + "><v>" + random.nextDouble() + "</v></c>";
                        });
            }
            out.write("</row>");
        }
        out.write("</sheetData><mergeCells>");
        for (int m = 0; m < Math.min(10_000, rows / 2); m++) {
            out.write("<mergeCell ref=\"A" + (2 * m + 1) + ":A" + (2 * m + 2) + "\"/>");
        }
        out.write("</mergeCells></worksheet>");
    }
}
