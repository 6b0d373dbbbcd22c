package org.quicksilver.ingest.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quicksilver.ingest.sheet.Merge;
import org.quicksilver.ingest.sheet.RawRow;
import org.quicksilver.ingest.sheet.RawSheet;
import org.quicksilver.ingest.text.RulerLines;
import org.quicksilver.plan.Field;
import org.quicksilver.plan.Kind;
import org.quicksilver.record.A1;
import org.quicksilver.record.Cell;
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

    private static final Pattern DECLARED_DELIMITER = Pattern.compile("(?i)\"?sep=.{0,5}\"?");
    private static final int LONE_FROM_COLUMNS = 3;

    /** Titles of sections stand in the first column, or in the second beside a column of numbers. */
    private static final int FARTHEST_SECTION = 2;

    private final TableContext context;
    private final Blocks blocks;
    private final SubHeadings subHeadings;
    private final Totals totals;
    private final FormRows formRows;
    private final CellStarts starts = new CellStarts();
    private final Set<Integer> headerRows;
    private final int firstHeader;
    private final int lastHeader;
    private final Map<Integer, String> headers = new HashMap<>();

    /** The folded headings again, by column. */
    private final @Nullable String[] headings;

    private final Set<Integer> required = new HashSet<>();
    private final OrdinaryRows ordinary;
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

    RowClassifier(TableContext context, RawSheet sheet, Blocks blocks, SubHeadings subHeadings) {
        this.context = context;
        this.blocks = blocks;
        this.subHeadings = subHeadings;
        this.headerRows = new HashSet<>(context.reading().headerRows());
        this.firstHeader = context.reading().headerRows().isEmpty()
                ? 0
                : context.reading().headerRows().get(0);
        this.lastHeader = headerRows.stream().mapToInt(r -> r).max().orElse(0);
        Set<Integer> identifiers = new HashSet<>();
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
        this.headings =
                new String[1 + headers.keySet().stream().mapToInt(c -> c).max().orElse(0)];
        headers.forEach((column, header) -> headings[column] = header);
        this.ordinary = new OrdinaryRows(context.words(), headings, headerRows, required);
        this.formRows = new FormRows(context.words(), required);
        this.totals = new Totals(context.words(), sheet, identifiers);
    }

    /** What a row is. */
    RowKind kind(RawRow row, Ahead ahead) {
        starts.take(row);
        RowKind kind = ordinary.are(row, starts) ? RowKind.DATA : row.isBlank() ? RowKind.BLANK : filled(row, ahead);
        switch (kind) {
            case DATA -> {
                totals.add(row);
                dataSeen = true;
            }
            case TOTAL -> totals.restart(row);
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
        if (row.number() <= lastHeader && headerRows.contains(row.number())) {
            return RowKind.HEADER;
        }
        int filled = row.filled();
        if (filled == 1 && (DECLARED_DELIMITER.matcher(row.cell(1).text()).matches() || isRuler(row))) {
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
        if (totals.isTotal(row)) {
            return RowKind.TOTAL;
        }
        if (formRows.isSample(row)) {
            return RowKind.SAMPLE;
        }
        if (formRows.asksForInput(row, filled)) {
            return RowKind.NOTE;
        }
        if (filled == 1 && context.reading().columns().size() >= LONE_FROM_COLUMNS) {
            return lone(row, ahead);
        }
        if (filled == 1 && context.words().isNote(row.cell(firstFilled(row)).text()) && !ahead.isFuller()) {
            return context.reading().columns().size() > 1 ? RowKind.NOTE : RowKind.DATA;
        }
        if (filled <= 2 && isSignature(row, ahead)) {
            return RowKind.NOTE;
        }
        return RowKind.DATA;
    }

    private static boolean isRuler(RawRow row) {
        return RulerLines.isRuler(row.letters(firstFilled(row)));
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
            if (row.isBlank(c)) {
                continue;
            }
            String header = c < headings.length ? headings[c] : null;
            if (header == null || ordinary.differs(starts.first(c), starts.second(c), c)) {
                return false;
            }
            String text = Folding.fold(row.cell(c).text());
            boolean part = headerRows.size() > 1 && (header.startsWith(text + " ") || header.endsWith(" " + text));
            if (!(header.equals(text) || part)) {
                return false;
            }
            same++;
        }
        return same >= Math.min(2, headers.size()) && same > 0;
    }

    private RowKind lone(RawRow row, Ahead ahead) {
        int column = firstFilled(row);
        Cell cell = row.cell(column);
        if (Totals.isNumber(cell)) {
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
        if (required.isEmpty() || required.stream().anyMatch(c -> !row.isBlank(c))) {
            return false;
        }
        String first = row.cell(firstFilled(row)).text().strip();
        return (first.endsWith(":")
                        || first.endsWith("\uff1a")
                        || context.words().isNote(first))
                && !ahead.isFuller();
    }

    static int firstFilled(RawRow row) {
        int column = 1;
        while (row.isBlank(column)) {
            column++;
        }
        return column;
    }
}
