package org.quicksilver.ingest.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongBiFunction;

/**
 * How much a workbook may hold; what exceeds one is refused.
 *
 * @param fileBytes of the file
 * @param entryBytes of one inflated part
 * @param inflatedBytes of all inflated parts
 * @param ratio inflated to stored bytes of a part beyond its first 100 KiB
 * @param entries parts of the package
 * @param sheets sheets
 * @param rows rows of a sheet
 * @param columns columns of a sheet
 * @param cellChars characters of a cell
 * @param merges merged blocks of a sheet
 */
public record BookLimits(
        long fileBytes,
        long entryBytes,
        long inflatedBytes,
        long ratio,
        long entries,
        long sheets,
        long rows,
        long columns,
        long cellChars,
        long merges) {

    private static final long MB = 1 << 20;

    /** The limits that a job sets, by name and default. */
    public static BookLimits of(ToLongBiFunction<String, Long> limit) {
        return new BookLimits(
                limit.applyAsLong("file_mb", 200L) * MB,
                limit.applyAsLong("entry_mb", 1024L) * MB,
                limit.applyAsLong("inflated_mb", 2048L) * MB,
                limit.applyAsLong("inflate_ratio", 100L),
                limit.applyAsLong("zip_entries", 1000L),
                limit.applyAsLong("sheets", 256L),
                limit.applyAsLong("rows", 1_048_576L),
                limit.applyAsLong("columns", 16_384L),
                limit.applyAsLong("cell_chars", 32_767L),
                limit.applyAsLong("merges", 50_000L));
    }

    /** @throws WorkbookRefused when a 1-based row or column is beyond what is allowed */
    void checkPlace(long row, long column) throws WorkbookRefused {
        if (row > rows) {
            throw WorkbookRefused.tooMuch("A sheet has more than " + rows + " rows", "remove what is empty", "rows");
        }
        if (column > columns) {
            throw WorkbookRefused.tooMuch(
                    "A sheet has more than " + columns + " columns", "remove what is empty", "columns");
        }
    }

    /** @throws WorkbookRefused when a sheet has more merged blocks than allowed */
    void checkMerges(String sheet, long count) throws WorkbookRefused {
        if (count > merges) {
            throw WorkbookRefused.tooMuch(
                    "Sheet " + sheet + " has more than " + merges + " merged blocks", "split them", "merges");
        }
    }

    List<String> words() {
        List<String> words = new ArrayList<>();
        for (long limit : new long[] {
            fileBytes, entryBytes, inflatedBytes, ratio, entries, sheets, rows, columns, cellChars, merges
        }) {
            words.add(Long.toString(limit));
        }
        return words;
    }

    static BookLimits parse(List<String> words) {
        long[] n = words.stream().mapToLong(Long::parseLong).toArray();
        return new BookLimits(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8], n[9]);
    }
}
