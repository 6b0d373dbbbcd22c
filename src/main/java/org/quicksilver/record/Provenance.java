package org.quicksilver.record;

/**
 * Where a row stands.
 *
 * @param sourceFile path below the input folder, with {@code /}; inside an archive {@code a.zip/b.xlsx}
 * @param fileSha256 lower-case hex SHA-256 of the file's bytes
 * @param sheet name of the sheet, empty for a text file
 * @param rowNo 1-based physical row of the sheet, or 1-based physical line on which the record starts
 */
public record Provenance(String sourceFile, String fileSha256, String sheet, int rowNo) {

    public Provenance {
        if (rowNo < 1) {
            throw new IllegalArgumentException("A row number starts at 1, not " + rowNo);
        }
    }
}
