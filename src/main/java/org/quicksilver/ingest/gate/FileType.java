package org.quicksilver.ingest.gate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a file is by its first bytes; what has none of these marks may be text. */
public enum FileType {
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
    MHTML("", "a web archive of one file, which some programs save as a workbook"),
    HTML("", "a web page"),
    SPREADSHEET_XML("", "a workbook in XML"),
    FLAT_ODS("", "a flat OpenDocument spreadsheet"),
    XML("", "an XML document"),
    TEXT("", "a text");

    /** Bytes that are looked at. */
    static final int HEAD = 4096;

    private static final int LONGEST_MAGIC = 16;
    private static final Pattern DECLARATIONS = Pattern.compile("^(?:<\\?[^>]*>\\s*)+");
    private static final Pattern COMMENTS = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern HTML_START =
            Pattern.compile("<(?:!doctype html|(?:html|head|body|table|meta|style|title)[\\s>/])");

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

    /** What a file is. */
    public static FileType of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in.readNBytes(HEAD));
        }
    }

    static FileType of(byte[] head) {
        String hex = HexFormat.of().formatHex(head, 0, Math.min(head.length, LONGEST_MAGIC));
        for (FileType type : values()) {
            if (!type.magic.isEmpty() && hex.startsWith(type.magic)) {
                return type;
            }
        }
        String start = start(head);
        if (start.startsWith("mime-version:") && start.contains("multipart/related")) {
            return MHTML;
        }
        if (start.startsWith("<?xml")
                && !HTML_START.matcher(afterDeclarations(start)).lookingAt()) {
            return xml(start);
        }
        String page = start.startsWith("<?xml") ? afterDeclarations(start) : start;
        if (HTML_START
                .matcher(COMMENTS.matcher(page).replaceAll("").stripLeading())
                .lookingAt()) {
            return HTML;
        }
        return start.startsWith("<workbook") || start.startsWith("<ss:workbook") ? xml(start) : TEXT;
    }

    /** The first characters in lower case, as far as ASCII goes, whatever their encoding; blanks and marks before them left out. */
    private static String start(byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .replaceFirst("^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
    }

    private static String afterDeclarations(String start) {
        return DECLARATIONS.matcher(start).replaceFirst("");
    }

    private static FileType xml(String start) {
        if (start.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
            return SPREADSHEET_XML;
        }
        return start.contains("application/vnd.oasis.opendocument.spreadsheet") ? FLAT_ODS : XML;
    }
}
