package org.quicksilver.ingest.table;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quicksilver.ingest.RowCursor;
import org.quicksilver.ingest.sheet.Merge;
import org.quicksilver.ingest.sheet.RawRow;
import org.quicksilver.ingest.sheet.RawRows;
import org.quicksilver.ingest.sheet.RawSheet;
import org.quicksilver.plan.Field;
import org.quicksilver.plan.Kind;
import org.quicksilver.record.A1;
import org.quicksilver.record.Cell;
import org.quicksilver.record.ColumnReading;
import org.quicksilver.record.MappedCell;
import org.quicksilver.record.Origin;
import org.quicksilver.record.Provenance;
import org.quicksilver.record.RowKind;
import org.quicksilver.record.RowProblem;
import org.quicksilver.record.SourceRow;
import org.quicksilver.record.TableReading;

/** Walks the rows of one table as its reading says, looking ahead only where a row stands alone. */
final class TableCursor implements RowCursor {

    private static final int FARTHEST_AHEAD = 200;
    private static final Pattern SEVERAL = Pattern.compile("\\s{2,}|\\s*[\\n;/+]\\s*");
    private static final Set<Kind> NUMBERS = Set.of(Kind.MONEY, Kind.NUMBER, Kind.INTEGER);

    private final TableContext context;
    private final TableReading table;
    private final RawRows rows;
    private final Blocks blocks;
    private final SubHeadings subHeadings;
    private final RowClassifier classifier;
    private final RowClassifier.Ahead below = this::isFullerAhead;
    private final Optional<WidthRepair> repair;
    private final int width;

    /** Whether a column holds values of several fields. */
    private final boolean several;

    private final Set<Integer> numeric = new HashSet<>();
    private int headCells;
    private WidthRepair wholeRepair = WidthRepair.NONE;
    private final List<ColumnReading> mapped = new ArrayList<>();
    private final Map<Merge, Cell> owners = new HashMap<>();
    private final Deque<RawRow> ahead = new ArrayDeque<>();

    TableCursor(TableContext context, RawSheet sheet) throws IOException {
        this.context = context;
        this.table = context.reading();
        this.blocks = new Blocks(sheet.merges());
        this.subHeadings = new SubHeadings(context.plan(), table);
        this.classifier = new RowClassifier(context, sheet, blocks, subHeadings);
        int last = 0;
        boolean many = false;
        for (ColumnReading column : table.columns()) {
            last = Math.max(last, column.index());
            Optional<Field> field = context.plan().field(column.field());
            if (field.isPresent()) {
                mapped.add(column);
                many |= !column.more().isEmpty();
                if (NUMBERS.contains(field.get().kind())) {
                    numeric.add(column.index());
                }
            }
        }
        this.several = many;
        boolean checked = !context.delimiter().isEmpty()
                && last > 1
                && !table.headerRows().isEmpty();
        this.width = checked ? last : 0;
        this.repair = checked ? Optional.of(new WidthRepair(last, context.delimiter(), numeric)) : Optional.empty();
        this.rows = sheet.open();
    }

    @Override
    public @Nullable SourceRow next() throws IOException {
        RawRow row = take();
        while (row != null && row.number() < table.firstRow()) {
            row = take();
        }
        if (row == null || row.number() > table.lastRow()) {
            return null;
        }
        return row(row);
    }

    private SourceRow row(RawRow raw) {
        RowKind first = classifier.kind(raw, below);
        if (width > 0
                && first == RowKind.HEADER
                && table.headerRows().contains(raw.number())
                && raw.cells().size() > headCells) {
            headCells = raw.cells().size();
            wholeRepair = new WidthRepair(headCells, context.delimiter(), numeric);
        }
        RawRow row = first == RowKind.DATA ? inWidth(raw) : raw;
        Provenance place = new Provenance(context.sourceFile(), context.sha256(), table.sheet(), row.number());
        if (first != RowKind.DATA) {
            return new SourceRow(place, first, row.cells(), List.of());
        }
        return new SourceRow(place, first, row.cells(), map(row), row.problem());
    }

    /** The row with as many cells as its table has columns, or with the problem that it has more. */
    private RawRow inWidth(RawRow row) {
        if (width == 0 || row.cells().size() <= width || row.problem().isPresent()) {
            return row;
        }
        int last = row.lastFilled();
        if (!numeric.isEmpty() && row.cells().size() > headCells && headCells >= width) {
            // a blank last cell hides that a value was cut in two: only the row as a whole tells its width
            Optional<List<Cell>> whole = wholeRepair.repair(row.cells());
            if (whole.isPresent()) {
                return new RawRow(row.number(), whole.get(), row.problem());
            }
        }
        if (last <= width) {
            return row;
        }
        Optional<List<Cell>> repaired = repair.flatMap(r -> r.repair(row.cells().subList(0, last)));
        if (repaired.isPresent()) {
            return new RawRow(row.number(), repaired.get(), row.problem());
        }
        return new RawRow(
                row.number(),
                row.cells(),
                Optional.of(new RowProblem(
                        "extra_cell",
                        width + 1,
                        "The row has " + last + " cells, its table has " + width
                                + " columns; a separator stands inside a value.",
                        "Put the value that holds the separator in quotation marks and send the file again.")));
    }

    private List<MappedCell> map(RawRow row) {
        boolean given = !blocks.isEmpty()
                || !subHeadings.current().isEmpty()
                || context.ofSheet().isPresent();
        if (!given && !several) {
            return new OwnCells(mapped, row);
        }
        List<MappedCell> cells = new ArrayList<>(mapped.size());
        Set<String> filled = new HashSet<>();
        for (ColumnReading column : mapped) {
            addOwn(column, row, cells);
            if (!row.isBlank(column.index())) {
                filled.add(column.field());
            }
        }
        if (!blocks.isEmpty()) {
            addMerged(row, cells, filled);
        }
        for (MappedCell subHeading : subHeadings.current()) {
            if (!filled.contains(subHeading.field())) {
                cells.add(subHeading);
                filled.add(subHeading.field());
            }
        }
        context.ofSheet().filter(c -> !filled.contains(c.field())).ifPresent(cells::add);
        return cells;
    }

    private static void addOwn(ColumnReading column, RawRow row, List<MappedCell> cells) {
        if (column.more().isEmpty()) {
            cells.add(OwnCells.of(column, row));
            return;
        }
        List<Cell> parts = parts(row.cell(column.index()), column);
        for (int i = 0; i < parts.size(); i++) {
            String field = i == 0 ? column.field() : column.more().get(i - 1);
            cells.add(MappedCell.own(field, parts.get(i), row.number(), column.index(), column.tick()));
        }
    }

    /** The values of a cell, one a field of its column; the whole cell for the first field where it has not as many. */
    private static List<Cell> parts(Cell cell, ColumnReading column) {
        String[] texts = SEVERAL.split(cell.text().strip(), -1);
        if (texts.length != column.more().size() + 1) {
            return List.of(cell);
        }
        return Arrays.stream(texts).map(Cell::ofText).toList();
    }

    /** Adds what blocks that begin above give to the blank cells of this row. */
    private void addMerged(RawRow row, List<MappedCell> cells, Set<String> filled) {
        for (Merge merge : blocks.of(row.number())) {
            Cell owner = owners.get(merge);
            for (ColumnReading column : owner == null ? List.<ColumnReading>of() : mapped) {
                if (merge.firstColumn() == column.index()
                        && row.cell(column.index()).isBlank()
                        && owner != null) {
                    String reference =
                            A1.of(merge.firstColumn(), merge.firstRow()) + "+" + A1.of(column.index(), row.number());
                    cells.add(new MappedCell(
                            column.field(), owner, Origin.MERGED, reference, column.index(), column.tick()));
                    filled.add(column.field());
                }
            }
        }
    }

    /** Whether a row of more than one filled cell that is no heading follows, not too far down. */
    private boolean isFullerAhead() {
        for (RawRow row : ahead) {
            if (isFuller(row)) {
                return true;
            }
        }
        try {
            while (ahead.size() < FARTHEST_AHEAD) {
                RawRow row = fetch();
                if (row == null) {
                    return false;
                }
                ahead.add(row);
                if (isFuller(row)) {
                    return true;
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(context.sourceFile(), e);
        }
        return false;
    }

    private boolean isFuller(RawRow row) {
        return row.filled() > 1 && row.number() <= table.lastRow();
    }

    private @Nullable RawRow take() throws IOException {
        RawRow row = ahead.isEmpty() ? fetch() : ahead.poll();
        if (row != null && !blocks.isEmpty()) {
            int number = row.number();
            owners.keySet().removeIf(m -> m.lastRow() < number);
            for (Merge merge : blocks.of(number)) {
                boolean begins = merge.firstRow() == number
                        && merge.rows() > 1
                        && !table.headerRows().contains(number);
                if (begins && !row.cell(merge.firstColumn()).isBlank()) {
                    owners.put(merge, row.cell(merge.firstColumn()));
                }
            }
        }
        return row;
    }

    private @Nullable RawRow fetch() throws IOException {
        return rows.next();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
