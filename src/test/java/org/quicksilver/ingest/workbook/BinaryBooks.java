package org.quicksilver.ingest.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Binary workbooks record by record, of versions that no library writes. */
final class BinaryBooks {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** Little-endian bytes: an Integer is 16 bits, a Long 32, a Double 64, a Byte 8; a String in Windows-1251. */
    static byte[] bytes(Object... parts) {
        ByteBuffer buffer = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);
        for (Object part : parts) {
            if (part instanceof Integer n) {
                buffer.putShort(n.shortValue());
            } else if (part instanceof Long n) {
                buffer.putInt(n.intValue());
            } else if (part instanceof Double n) {
                buffer.putDouble(n);
            } else if (part instanceof Byte n) {
                buffer.put(n);
            } else if (part instanceof byte[] n) {
                buffer.put(n);
            } else {
                buffer.put(part.toString().getBytes(Charset.forName("windows-1251")));
            }
        }
        return java.util.Arrays.copyOf(buffer.array(), buffer.position());
    }

    /** A record of an XLS workbook. */
    BinaryBooks biff(int type, Object... parts) {
        byte[] body = bytes(parts);
        out.writeBytes(bytes(type, body.length));
        out.writeBytes(body);
        return this;
    }

    /** A record of a part of an XLSB workbook. */
    BinaryBooks xlsb(int type, Object... parts) {
        byte[] body = bytes(parts);
        if (type < 0x80) {
            out.write(type);
        } else {
            out.write((type & 0x7F) | 0x80);
            out.write(type >> 7);
        }
        out.write(body.length);
        out.writeBytes(body);
        return this;
    }

    static byte[] text(String text) {
        byte[] wide = text.getBytes(StandardCharsets.UTF_16LE);
        return bytes((long) text.length(), wide);
    }

    byte[] toBytes() {
        return out.toByteArray();
    }

    /** The records as a stream of an OLE2 file. */
    byte[] inOle2(String stream) {
        try (POIFSFileSystem ole = new POIFSFileSystem()) {
            ole.createDocument(new ByteArrayInputStream(toBytes()), stream);
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            ole.writeFilesystem(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A workbook of Excel 95 in Windows-1251. */
    static byte[] excel95() {
        BinaryBooks globals = new BinaryBooks();
        globals.biff(0x809, 0x500, 5, 0L).biff(0x42, 1251).biff(0x22, 0);
        globals.biff(0x31, 200, 0).biff(0x31, 200, 8);
        globals.biff(0x41E, 164, (byte) 10, "dd/mm/yyyy");
        globals.biff(0xE0, 0, 0, new byte[12]).biff(0xE0, 0, 164, new byte[12]).biff(0xE0, 1, 0, new byte[12]);
        int sheet = globals.toBytes().length + 4 + 7 + 4 + 4;
        globals.biff(0x85, (long) sheet, (byte) 1, (byte) 0, (byte) 4, "Лист").biff(0x0A);
        globals.biff(0x809, 0x500, 0x10, 0L);
        globals.biff(0x204, 1, 0, 0, 8, "Название");
        globals.biff(0x203, 1, 1, 1, 43469.0);
        globals.biff(0x27E, 0, 0, 0, (long) ((1234 << 2) | 3));
        globals.biff(0xBD, 2, 0, 0, (long) ((1 << 2) | 2), 2, (long) ((2 << 2) | 2), 1);
        globals.biff(0x06, 3, 0, 0, new byte[] {0, 0, 0, 0, 0, 0, -1, -1}, 0, 0L, 0);
        globals.biff(0x207, 2, "да");
        globals.biff(0x205, 3, 1, 0, (byte) 7, (byte) 1);
        globals.biff(0x0A);
        return globals.inOle2("Book");
    }

    /** A workbook of Excel 2, whose records stand in the file by themselves. */
    static byte[] excel2() {
        return new BinaryBooks()
                .biff(0x09, 2, 0x10)
                .biff(0x04, 0, 0, new byte[3], (byte) 5, "Title")
                .biff(0x02, 1, 0, new byte[3], 42)
                .biff(0x03, 1, 1, new byte[3], 0.5)
                .biff(0x0A)
                .toBytes();
    }

    static byte[] xlsb() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            put(zip, "[Content_Types].xml", "<Types/>".getBytes(StandardCharsets.UTF_8));
            put(zip, "_rels/.rels", relations("x/officeDocument", "xl/workbook.bin"));
            put(
                    zip,
                    "xl/workbook.bin",
                    new BinaryBooks()
                            .xlsb(153, 0L, 0L)
                            .xlsb(156, 1L, 1L, text("rId1"), text("Data"))
                            .toBytes());
            put(zip, "xl/_rels/workbook.bin.rels", relations("x/worksheet", "worksheets/sheet1.bin"));
            put(zip, "xl/worksheets/sheet1.bin", xlsbSheet());
        }
        return file.toByteArray();
    }

    private static byte[] xlsbSheet() {
        return new BinaryBooks()
                .xlsb(60, 2L, 3L, 0L, 0L, 1)
                .xlsb(0, 4L, 0L, 0, (byte) 0, (byte) 0x10, (byte) 0)
                .xlsb(6, 0L, 0L, text("Title"))
                .xlsb(2, 1L, 0L, (long) ((250 << 2) | 3))
                .xlsb(9, 2L, 0L, 0.1, 0)
                .xlsb(4, 3L, 0L, (byte) 1)
                .xlsb(11, 4L, 0L, (byte) 0x2A, 0)
                .xlsb(176, 0L, 1L, 0L, 2L)
                .toBytes();
    }

    /** A binary workbook whose second font is struck through: in a shared text, in one of a cell, and in none of another. */
    static byte[] struckXlsb() throws IOException {
        byte[] rich = bytes((byte) 1, text("old new"), 2L, 0, 1, 3, 0);
        byte[] emptyRun = bytes((byte) 1, text("kept"), 2L, 0, 0, 4, 1);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            put(zip, "[Content_Types].xml", "<Types/>".getBytes(StandardCharsets.UTF_8));
            put(zip, "_rels/.rels", relations("x/officeDocument", "xl/workbook.bin"));
            put(
                    zip,
                    "xl/workbook.bin",
                    new BinaryBooks().xlsb(156, 0L, 1L, text("rId1"), text("S")).toBytes());
            put(
                    zip,
                    "xl/_rels/workbook.bin.rels",
                    ("<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"sheet1.bin\"/>"
                                    + "<Relationship Id=\"rId2\" Type=\"x/sharedStrings\" Target=\"strings.bin\"/>"
                                    + "<Relationship Id=\"rId3\" Type=\"x/styles\" Target=\"styles.bin\"/></Relationships>")
                            .getBytes(StandardCharsets.UTF_8));
            put(
                    zip,
                    "xl/styles.bin",
                    new BinaryBooks().xlsb(43, 220, 0).xlsb(43, 220, 8).toBytes());
            put(zip, "xl/strings.bin", new BinaryBooks().xlsb(19, (Object) rich).toBytes());
            put(
                    zip,
                    "xl/sheet1.bin",
                    new BinaryBooks()
                            .xlsb(137, 0x20, new byte[28])
                            .xlsb(0, 0L, 0L, 0, (byte) 0, (byte) 0, (byte) 0)
                            .xlsb(7, 0L, 0L, 0L)
                            .xlsb(0, 1L, 0L, 0, (byte) 0, (byte) 0, (byte) 0)
                            .xlsb(62, 0L, 0L, rich)
                            .xlsb(0, 2L, 0L, 0, (byte) 0, (byte) 0, (byte) 0)
                            .xlsb(62, 0L, 0L, emptyRun)
                            .xlsb(535, 0, 1L)
                            .toBytes());
        }
        return file.toByteArray();
    }

    private static byte[] relations(String type, String target) {
        return ("<Relationships><Relationship Id=\"rId1\" Type=\"" + type + "\" Target=\"" + target
                        + "\"/></Relationships>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
    }
}
