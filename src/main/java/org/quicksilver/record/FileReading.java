package org.quicksilver.record;

import java.util.List;

/**
 * How one file is read, or why it is not.
 *
 * @param sourceFile path below the input folder, with {@code /}
 * @param fileSha256 lower-case hex SHA-256 of its bytes
 * @param size bytes
 * @param disposition read, refused or skipped
 * @param reason a code, for example {@code empty}, {@code corrupt}, {@code protected}; empty when read
 * @param message for people: what is wrong and what to do; empty when read
 * @param format {@code csv}, {@code tsv}, {@code text} (aligned or framed), {@code xlsx}, {@code xls}; empty when unknown
 * @param encoding IANA name of the encoding of a text file or a web page; empty for any other workbook
 * @param encodingReason why this encoding, with its confidence
 * @param bom whether it starts with a byte order mark
 * @param delimiter field delimiter of a text file; empty for a workbook
 * @param quote quote character, empty when none is used
 * @param escape escape character, empty when quotes are doubled
 * @param tables its tables, in the order of sheets and rows
 * @param warnings what a person should know, one sentence each
 * @param regular whether a plain parser reads every record of a text file; true for a workbook
 * @param layout what parts the cells of a text file where it is not its delimiter alone; else empty
 */
public record FileReading(
        String sourceFile,
        String fileSha256,
        long size,
        Disposition disposition,
        String reason,
        String message,
        String format,
        String encoding,
        String encodingReason,
        boolean bom,
        String delimiter,
        String quote,
        String escape,
        List<TableReading> tables,
        List<String> warnings,
        boolean regular,
        String layout) {

    public FileReading {
        tables = List.copyOf(tables);
        warnings = List.copyOf(warnings);
    }

    /** A reading that does not say whether a plain parser would do. */
    public FileReading(
            String sourceFile,
            String fileSha256,
            long size,
            Disposition disposition,
            String reason,
            String message,
            String format,
            String encoding,
            String encodingReason,
            boolean bom,
            String delimiter,
            String quote,
            String escape,
            List<TableReading> tables,
            List<String> warnings) {
        this(
                sourceFile,
                fileSha256,
                size,
                disposition,
                reason,
                message,
                format,
                encoding,
                encodingReason,
                bom,
                delimiter,
                quote,
                escape,
                tables,
                warnings,
                false,
                "");
    }

    /** Whether it is a text file: lines of cells, no workbook and no web page. */
    public boolean isText() {
        return List.of("csv", "tsv", "text").contains(format);
    }

    /** What becomes of a file. */
    public enum Disposition {
        READ,
        REFUSED,
        SKIPPED
    }

    /** The same file refused after it was looked at; what was found stays. */
    public FileReading refusedFor(String why, String what) {
        return with(Disposition.REFUSED, why, what, tables);
    }

    /** The same reading, its tables left out. */
    public FileReading withoutTables() {
        return with(disposition, reason, message, List.of());
    }

    private FileReading with(Disposition now, String why, String what, List<TableReading> its) {
        return new FileReading(
                sourceFile,
                fileSha256,
                size,
                now,
                why,
                what,
                format,
                encoding,
                encodingReason,
                bom,
                delimiter,
                quote,
                escape,
                its,
                warnings,
                regular,
                layout);
    }

    /** A file that is not read. */
    public static FileReading refused(String sourceFile, String sha256, long size, String reason, String message) {
        return none(sourceFile, sha256, size, Disposition.REFUSED, reason, message);
    }

    /** A file that no pattern of the job names. */
    public static FileReading skipped(String sourceFile, String sha256, long size, String reason, String message) {
        return none(sourceFile, sha256, size, Disposition.SKIPPED, reason, message);
    }

    private static FileReading none(
            String sourceFile, String sha256, long size, Disposition disposition, String reason, String message) {
        return new FileReading(
                sourceFile,
                sha256,
                size,
                disposition,
                reason,
                message,
                "",
                "",
                "",
                false,
                "",
                "",
                "",
                List.of(),
                List.of());
    }
}
