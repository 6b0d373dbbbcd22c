package org.quicksilver.ingest.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An OpenDocument spreadsheet by the XML of its tables. */
final class TinyOds {

    private static final String NAMES = "urn:oasis:names:tc:opendocument:xmlns:";

    private TinyOds() {}

    static Path write(Path file, String type, String styles, String tables) throws IOException {
        String content = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + type
                + "<office:document-content xmlns:office=\"%soffice:1.0\" xmlns:table=\"%stable:1.0\" xmlns:text=\"%stext:1.0\" xmlns:style=\"%sstyle:1.0\" xmlns:calcext=\"urn:calcext\">"
                        .formatted(NAMES, NAMES, NAMES, NAMES)
                + "<office:automatic-styles>" + styles + "</office:automatic-styles><office:body><office:spreadsheet>"
                + tables + "</office:spreadsheet></office:body></office:document-content>";
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "mimetype", "application/vnd.oasis.opendocument.spreadsheet");
            put(zip, "content.xml", content);
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
