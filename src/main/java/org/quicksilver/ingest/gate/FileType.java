package org.quicksilver.ingest.gate;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/** What a file is by its first bytes; what has none of these marks may be text. */
enum FileType {
    ZIP("504b0304", "a zip package"),
    EMPTY_ZIP("504b0506", "an empty zip archive"),
    OLE2("d0cf11e0a1b11ae1", "an OLE2 file"),
    PNG("89504e47", "a PNG image"),
    JPEG("ffd8ff", "a JPEG image"),
    GIF("47494638", "a GIF image"),
    TIFF_LITTLE("49492a00", "a TIFF image"),
    TIFF_BIG("4d4d002a", "a TIFF image"),
    WEBP("52494646", "a RIFF media file"),
    PDF("255044462d", "a PDF document"),
    RTF("7b5c727466", "an RTF document"),
    GZIP("1f8b", "a gzip archive"),
    BZIP("425a68", "a bzip2 archive"),
    SEVEN_ZIP("377abcaf271c", "a 7z archive"),
    RAR("526172211a07", "a RAR archive"),
    XZ("fd377a585a00", "an xz archive"),
    APPLE_DOUBLE("00051607", "the shadow file of another system"),
    OLD_EXCEL_2("0900040002", "a workbook of Excel 2"),
    OLD_EXCEL_3("0902060000", "a workbook of Excel 3"),
    OLD_EXCEL_4("0904060000", "a workbook of Excel 4"),
    ELF("7f454c46", "a program"),
    SQLITE("53514c69746520666f726d6174", "a database"),
    PARQUET("50415231", "a Parquet file"),
    HTML("", "a web page"),
    XML("", "an XML document"),
    TEXT("", "a text");

    private static final int LONGEST_MAGIC = 16;

    private final String magic;
    private final String words;

    FileType(String magic, String words) {
        this.magic = magic;
        this.words = words;
    }

    /** What people call it, with its article. */
    String words() {
        return words;
    }

    static FileType of(byte[] head) {
        String hex = HexFormat.of().formatHex(head, 0, Math.min(head.length, LONGEST_MAGIC));
        for (FileType type : values()) {
            if (!type.magic.isEmpty() && hex.startsWith(type.magic)) {
                return type;
            }
        }
        String start = new String(head, StandardCharsets.ISO_8859_1)
                .replaceFirst("^\u00ef\u00bb\u00bf", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype html") || start.startsWith("<html") || start.startsWith("<table")) {
            return HTML;
        }
        return start.startsWith("<?xml") ? XML : TEXT;
    }
}
