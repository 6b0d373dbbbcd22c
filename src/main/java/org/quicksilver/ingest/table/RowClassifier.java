package org.quicksilver.ingest.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.quicksilver.ingest.sheet.Merge;
import org.quicksilver.ingest.sheet.RawRow;
import org.quicksilver.ingest.text.CellShape;
import org.quicksilver.plan.Field;
import org.quicksilver.plan.Kind;
import org.quicksilver.record.Cell;
import org.quicksilver.record.CellType;
import org.quicksilver.record.ColumnReading;
import org.quicksilver.record.RowKind;
import org.quicksilver.vocabulary.Folding;

/**
 * Says what each row of a table is. Rows come in order; what a row is may depend on those before it and on whether a
 * fuller one follows. A row is data unless something says otherwise.
 *
 * <p>A row that repeats the one directly above it cell for cell, its own number included, is a repeated row; one that does
 * so without a number, or further down, stays data, since two records may well read alike.
 */
final class RowClassifier {

    private static final Pattern DECLARED_DELIMITER = Pattern.compile("(?i)\"?sep=.?\"?");
    private static final int LONE_FROM_COLUMNS = 3;

    /** Titles of sections stand in the first column, or in the second beside a column of numbers. */
    private static final int FARTHEST_SECTION = 2;


    private final TableContext context;
    private final Blocks blocks;
    private final SubHeadings subHeadings;
    private final RunningSums sums = new RunningSums();
    private final Set<Integer> headerRows;
    private final int firstHeader;
    private final Map<Integer, String> headers = new HashMap<>();
    private final Set<Integer> required = new HashSet<>();
    private final Set<Integer> identifiers = new HashSet<>();
    private RowKind previous = RowKind.BLANK;
    private boolean blankAbove;
    private boolean subHeadingSeen;
    private boolean dataSeen;
    private boolean instructionSeen;

    /** Tells what is below the current row. */
    interface Ahead {
        /** Whether a row with more than one filled cell follows. */
        boolean isFuller();
    }

    RowClassifier(TableContext context, Blocks blocks, SubHeadings subHeadings) {
        this.context = context;
        this.blocks = blocks;
        this.subHeadings = subHeadings;
        this.headerRows = new HashSet<>(context.reading().headerRows());
        this.firstHeader = context.reading().headerRows().isEmpty()
                ? 0
                : context.reading().headerRows().get(0);
        for (ColumnReading column : context.reading().columns()) {
            if (!column.header().isBlank()) {
                headers.put(column.index(), Folding.fold(column.header()));
            }
            Optional<Field> field = context.plan().field(column.field());
            if (field.filter(Field::required).isPresent()) {
                required.add(column.index());
            }
            if (field.filter(f -> f.kind() == Kind.IDENTIFIER).isPresent()) {
                identifiers.add(column.index());
            }
        }
    }

    /** What a row is. */
    RowKind kind(RawRow row, Ahead ahead) {
        RowKind kind = row.isBlank() ? RowKind.BLANK : filled(row, ahead);
        switch (kind) {
            case DATA -> {
                sums.add(row);
                dataSeen = true;
            }
            case TOTAL -> sums.restart();
            case SUBHEADER -> {
                int column = firstFilled(row);
                subHeadings.take(row.cell(column), A1.of(column, row.number()), previous == RowKind.SUBHEADER);
                subHeadingSeen = true;
            }
            default -> {}
        }
        blankAbove = kind == RowKind.BLANK;
        if (kind != RowKind.BLANK) {
            previous = kind;
        }
        return kind;
    }

    private RowKind filled(RawRow row, Ahead ahead) {
        if (headerRows.contains(row.number())) {
            return RowKind.HEADER;
        }
        if (DECLARED_DELIMITER.matcher(row.cell(1).text()).matches() && row.filled() == 1) {
            return RowKind.NOTE;
        }
        if (context.reading().columns().isEmpty()) {
            return outsideTables(row);
        }
        if (row.number() < firstHeader) {
            return RowKind.TITLE;
        }
        if (isRepeatedHeading(row)) {
            return RowKind.HEADER;
        }
        if (isTotal(row)) {
            return RowKind.TOTAL;
        }
        if (isSample(row)) {
            return RowKind.SAMPLE;
        }
        if (asksForInput(row)) {
            return RowKind.NOTE;
        }
        if (row.filled() == 1 && context.reading().columns().size() >= LONE_FROM_COLUMNS) {
            return lone(row, ahead);
        }
        if (isSignature(row, ahead)) {
            return RowKind.NOTE;
        }
        return RowKind.DATA;
    }

    /** On a sheet without a table: titles to the first instruction or list, notes from there on. */
    private RowKind outsideTables(RawRow row) {
        String text = row.cell(firstFilled(row)).text();
        instructionSeen |= context.words().isInstruction(text)
                || row.filled() > 1
                || context.reading().hidden()
                || text.strip().matches("(?s)\\p{Nd}{1,2}[.)]\\s.*");
        return instructionSeen ? RowKind.NOTE : RowKind.TITLE;
    }

    /** Every filled cell repeats its heading, or the part of it that one heading row holds. */
    private boolean isRepeatedHeading(RawRow row) {
        int same = 0;
        for (int c = 1; c <= row.cells().size(); c++) {
            if (row.cell(c).isBlank()) {
                continue;
            }
            String header = headers.getOrDefault(c, "");
            String text = Folding.fold(row.cell(c).text());
            boolean part = headerRows.size() > 1 && (header.startsWith(text + " ") || header.endsWith(" " + text));
            if (header.isEmpty() || !(header.equals(text) || part)) {
                return false;
            }
            same++;
        }
        return same >= Math.min(2, headers.size()) && same > 0;
    }

    /** A word for totals with nothing but numbers beside it, or numbers that are sums with no more than one text. */
    private boolean isTotal(RawRow row) {
        List<Cell> texts = new ArrayList<>();
        for (Cell cell : row.cells()) {
            if (!cell.isBlank() && !isNumber(cell)) {
                texts.add(cell);
            }
        }
        int numbers = row.filled() - texts.size();
        for (Cell cell : texts) {
            if (context.words().isTotal(cell.text(), texts.size() == 1 && numbers > 0 && isFirst(row, cell))) {
                return texts.size() <= 2;
            }
        }
        return texts.size() <= 1 && numbers > 0 && isWithoutNumberOfItsOwn(row) && sums.areIn(row);
    }

    private static boolean isFirst(RawRow row, Cell cell) {
        return row.cell(firstFilled(row)).equals(cell);
    }

    private boolean isWithoutNumberOfItsOwn(RawRow row) {
        return identifiers.stream().allMatch(c -> row.cell(c).isBlank());
    }

    private static boolean isNumber(Cell cell) {
        return cell.type() == CellType.NUMBER
                || cell.type() == CellType.ERROR
                || CellShape.of(cell.text()) == CellShape.NUMBER;
    }

    private boolean isSample(RawRow row) {
        if (context.words().isSample(row.cell(firstFilled(row)).text())) {
            return true;
        }
        return required.stream()
                .anyMatch(c -> context.words().isSample(row.cell(c).text()));
    }

    /** Half of several cells or more tell how to fill in the form. */
    private boolean asksForInput(RawRow row) {
        int filled = row.filled();
        int asking = 0;
        for (Cell cell : row.cells()) {
            asking += !cell.isBlank() && context.words().beginsAsInstruction(cell.text()) ? 1 : 0;
        }
        return filled > 1 && asking > 1 && asking * 2 >= filled;
    }

    private RowKind lone(RawRow row, Ahead ahead) {
        int column = firstFilled(row);
        Cell cell = row.cell(column);
        if (isNumber(cell)) {
            return required.contains(column) ? RowKind.DATA : RowKind.NOTE;
        }
        if (context.words().isNote(cell.text())) {
            return RowKind.NOTE;
        }
        boolean wide = blocks.at(row.number(), column).filter(this::isWide).isPresent();
        boolean fuller = ahead.isFuller();
        if (fuller && (wide || subHeadings.fieldOf(cell.text()).isPresent())) {
            return RowKind.SUBHEADER;
        }
        if (column > FARTHEST_SECTION && !wide && headers.containsKey(column)) {
            return RowKind.DATA;
        }
        boolean isRecord = required.contains(column)
                && !wide
                && (fuller ? !subHeadingSeen : previous == RowKind.DATA && !blankAbove);
        if (isRecord) {
            return RowKind.DATA;
        }
        if (!dataSeen && !fuller) {
            return required.contains(column) ? RowKind.DATA : RowKind.NOTE;
        }
        return fuller ? RowKind.SUBHEADER : RowKind.NOTE;
    }

    private boolean isWide(Merge merge) {
        return merge.columns() >= Math.max(2, (headers.size() + 1) / 2);
    }

    /** At the end, few cells, none of a required field, one that asks for something: {@code Prepared by:}. */
    private boolean isSignature(RawRow row, Ahead ahead) {
        if (row.filled() > 2
                || required.isEmpty()
                || required.stream().anyMatch(c -> !row.cell(c).isBlank())) {
            return false;
        }
        String first = row.cell(firstFilled(row)).text().strip();
        return (first.endsWith(":")
                        || first.endsWith("\uff1a")
                        || context.words().isNote(first))
                && !ahead.isFuller();
    }

    private static int firstFilled(RawRow row) {
        int column = 1;
        while (row.cell(column).isBlank()) {
            column++;
        }
        return column;
    }
}
