package org.quicksilver.ingest.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.quicksilver.ingest.sheet.RawRow;
import org.quicksilver.ingest.text.CellShape;
import org.quicksilver.record.Cell;
import org.quicksilver.record.CellType;

/**
 * Finds a heading by its looks: the first wide row of different words; where half of the columns hold numbers or dates, the
 * last such row above the first row with numbers or dates in them.
 */
final class HeadLooks {

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\p{Nd}{2}(?:[-/\u2013]\\p{Nd}{1,4})?");
    private static final double MOSTLY = 0.7;
    private static final int FEWEST = 2;
    private static final double OFTEN = 0.3;
    private static final String MISSING = "-.*:~_\u2010\u2011\u2012\u2013\u2014\u2015\u2026/";
    private static final int LONGEST_MARK = 3;

    private final List<RawRow> rows;
    private final int width;
    private final boolean[] valued;
    private final int valueColumns;

    /** @param rows the first rows of a sheet or of a stretch of it */
    HeadLooks(List<RawRow> rows) {
        this.rows = rows;
        this.width = usualWidth();
        this.valued = new boolean[width + 1];
        int found = 0;
        for (int c = 1; c <= width; c++) {
            int filled = 0;
            int values = 0;
            for (RawRow row : rows) {
                values += isValue(row.cell(c)) ? 1 : 0;
                // what stands above the first value may be a heading
                filled += values == 0 || row.cell(c).isBlank() || isMissing(row.cell(c)) ? 0 : 1;
            }
            valued[c] = values >= FEWEST && values >= MOSTLY * filled;
            found += valued[c] ? 1 : 0;
        }
        this.valueColumns = found;
    }

    /** Whether a cell holds a number or a date. */
    static boolean isValue(Cell cell) {
        if (cell.isBlank()) {
            return false;
        }
        return cell.type() != CellType.TEXT || CellShape.of(cell.text()).isValue();
    }

    /** Whether a cell holds a mark for a value that is not there. */
    static boolean isMissing(Cell cell) {
        String text = cell.text().strip();
        return text.length() <= LONGEST_MARK && !text.isEmpty() && text.chars().allMatch(c -> MISSING.indexOf(c) >= 0);
    }

    /** Whether a cell holds a year or a span of years, which may be a heading too. */
    static boolean isYear(Cell cell) {
        return cell.text().length() <= 11 && YEAR.matcher(cell.text().strip()).matches();
    }

    /** Columns of the rows that hold numbers or dates nearly always. */
    boolean[] valued() {
        return valued.clone();
    }

    /** The place of the main row of the heading; empty when there is none. */
    OptionalInt main() {
        if (width < 2) {
            return aboveOneColumn();
        }
        int data = firstData();
        if (valueColumns * 2 >= width && data >= 0) {
            return above(data);
        }
        for (int i = 0; i < rows.size(); i++) {
            if (isWide(rows.get(i))) {
                return isOfWords(rows.get(i)) ? OptionalInt.of(i) : OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }

    /** Whether the heading has words over columns of numbers or dates: two of them at least, or half of all. */
    boolean isSure() {
        OptionalInt main = width > 1 && valueColumns > 0 ? main() : OptionalInt.empty();
        return main.isPresent()
                && (valueColumns > 1 || valueColumns * 2 >= width)
                && isAboveValues(rows.get(main.getAsInt()));
    }

    /**
     * The lowest row of words above the first row of data; where it does not name the column that rows of data begin with,
     * as a row of units does not, the one directly above it if there is one.
     */
    private OptionalInt above(int data) {
        int begin = 1;
        while (rows.get(data).cell(begin).isBlank()) {
            begin++;
        }
        int main = -1;
        int numbers = -1;
        for (int i = data - 1; i >= 0; i--) {
            RawRow row = rows.get(i);
            boolean words = (isWide(row) && isAboveValues(row)) || (main < 0 && areWordsOfTwo(i));
            if (words && ColumnNumbers.are(row)) {
                numbers = i;
            } else if (words) {
                main = i;
                if (!row.cell(begin).isBlank()) {
                    break;
                }
            } else if (main >= 0) {
                break;
            }
        }
        int found = main < 0 ? numbers : main;
        return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /** Whether a row and the one below it are a heading together: what one names the other leaves blank. */
    private boolean areWordsOfTwo(int place) {
        RawRow row = rows.get(place);
        RawRow below = rows.get(Math.min(place + 1, rows.size() - 1));
        int named = 0;
        int both = 0;
        for (int c = 1; c <= width; c++) {
            named += row.cell(c).isBlank() && below.cell(c).isBlank() ? 0 : 1;
            both += row.cell(c).isBlank() || below.cell(c).isBlank() ? 0 : 1;
        }
        return row.filled() > 1
                && below.filled() > 1
                && both * 2 < row.filled()
                && named == width
                && row.lastFilled() <= width
                && !HeadParts.hasValues(row)
                && !HeadParts.hasValues(below);
    }

    /** In a single column the words directly above nothing but numbers, dates or codes with digits. */
    private OptionalInt aboveOneColumn() {
        int last = rows.size() - 1;
        int below = 0;
        while (last >= 0 && (rows.get(last).isBlank() || hasDigit(rows.get(last).cell(1)))) {
            below += rows.get(last).isBlank() ? 0 : 1;
            last--;
        }
        boolean directly = last >= 0
                && last + 1 < rows.size()
                && !rows.get(last + 1).isBlank()
                && rows.get(last).filled() == 1
                && !rows.get(last).cell(1).isBlank();
        return below >= FEWEST && directly ? OptionalInt.of(last) : OptionalInt.empty();
    }

    private static boolean hasDigit(Cell cell) {
        return isMissing(cell)
                || (cell.text().indexOf(' ') < 0 && cell.text().chars().anyMatch(Character::isDigit));
    }

    /** The first row with numbers or dates in half of the columns that hold them. */
    private int firstData() {
        for (int i = 0; i < rows.size(); i++) {
            int values = 0;
            for (int c = 1; c <= width; c++) {
                boolean value =
                        isValue(rows.get(i).cell(c)) || isMissing(rows.get(i).cell(c));
                values += valued[c] && value ? 1 : 0;
            }
            if (ColumnNumbers.are(rows.get(i))) {
                continue;
            }
            boolean years = rows.get(i).cells().stream().filter(c -> isValue(c)).allMatch(HeadLooks::isYear);
            if (values > 0 && values * 2 >= valueColumns && !(years && isYearRow(rows.get(i)))) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the years of a row stand over columns of other values. */
    private boolean isYearRow(RawRow row) {
        for (int c = 1; c <= width; c++) {
            int column = c;
            long years = isYear(row.cell(c))
                    ? rows.stream().filter(r -> isYear(r.cell(column))).count()
                    : 0;
            long filled = rows.stream().filter(r -> !r.cell(column).isBlank()).count();
            if (years > FEWEST && years > OFTEN * filled) {
                return false;
            }
        }
        return row.cells().stream().filter(HeadLooks::isYear).count() > 1 || row.filled() >= width;
    }

    private boolean isWide(RawRow row) {
        return !row.isBlank() && row.lastFilled() * 10 >= width * 6 && row.filled() * 10 >= width * 6;
    }

    /** Words over every column of numbers that it names. */
    private boolean isAboveValues(RawRow row) {
        int words = 0;
        for (int c = 1; c <= width; c++) {
            if (valued[c] && !row.cell(c).isBlank()) {
                if ((isValue(row.cell(c)) && !isYear(row.cell(c))) || isMissing(row.cell(c))) {
                    return false;
                }
                words++;
            }
        }
        return words * 2 >= valueColumns;
    }

    private boolean isOfWords(RawRow row) {
        Set<String> words = new HashSet<>();
        int values = 0;
        for (Cell cell : row.cells()) {
            if (!cell.isBlank()) {
                values += isValue(cell) && !isYear(cell) ? 1 : 0;
                if (!words.add(cell.text().strip())) {
                    return false;
                }
            }
        }
        boolean years = row.cells().stream().anyMatch(HeadLooks::isYear);
        return values * 5 <= words.size() && (!years || isYearRow(row));
    }

    private int usualWidth() {
        Map<Integer, Integer> widths = new HashMap<>();
        for (RawRow row : rows) {
            if (!row.isBlank()) {
                widths.merge(row.lastFilled(), 1, Integer::sum);
            }
        }
        return widths.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }
}
