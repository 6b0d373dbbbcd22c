package org.quicksilver.ingest.table;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.quicksilver.ingest.sheet.RawRow;
import org.quicksilver.ingest.sheet.RawRows;
import org.quicksilver.ingest.sheet.RawSheet;

/**
 * Cuts a sheet into stretches of one table each: a further one begins at a heading of known words after a blank row. In a text
 * file, and in a workbook of which no heading is known, also at a row of words over columns that held numbers before and hold
 * them again below it, after a blank row over any columns of numbers, and at a heading that is repeated with the first row of
 * its table.
 */
final class Stretches {

    /** Rows of a stretch that are kept to look at. */
    static final int WINDOW = HeadFinder.ROWS + 60;

    private static final int FEWEST_COLUMNS = 3;
    private static final int FEWEST_ROWS = 3;
    private static final int FEW_ROWS = 12;

    private final Headings headings;
    private final Blocks blocks;
    private final AnotherHead another;
    private final Predicate<TableHead> sure;
    private final boolean text;
    private boolean byLooks;
    private boolean knownFurtherDown;
    private final List<Stretch> found = new ArrayList<>();
    private Deque<RawRow> pending = new ArrayDeque<>();
    private int lastRow;

    /**
     * A stretch.
     *
     * @param firstRow 1-based physical row on which it begins
     * @param window its first rows
     * @param head its heading, empty where none is known
     */
    record Stretch(int firstRow, List<RawRow> window, Optional<TableHead> head) {}

    private Stretches(Headings headings, Blocks blocks, Predicate<TableHead> sure, boolean text) {
        this.headings = headings;
        this.another = new AnotherHead(headings, blocks);
        this.sure = sure;
        this.blocks = blocks;
        this.text = text;
        this.byLooks = text;
    }

    /**
     * The stretches of a sheet.
     *
     * @param sure whether a heading by known words is surely one of the job's
     */
    static Stretches of(
            RawSheet sheet, Headings headings, Predicate<TableHead> sure, TableFinder.Told told, boolean text)
            throws IOException {
        Stretches stretches = new Stretches(headings, new Blocks(sheet.merges()), sure, text);
        try (RawRows rows = sheet.open()) {
            stretches.cut(rows, told);
        }
        return stretches;
    }

    List<Stretch> found() {
        return found;
    }

    /** Whether the tables of a workbook are found by their looks alone. */
    boolean areByLooksAlone() {
        return byLooks && !text && !knownFurtherDown;
    }

    /** Last row of the sheet. */
    int lastRow() {
        return lastRow;
    }

    private void cut(RawRows rows, TableFinder.Told told) throws IOException {
        List<RawRow> window = new ArrayList<>();
        for (RawRow row = rows.next(); row != null; row = window.size() < WINDOW ? rows.next() : null) {
            window.add(row);
        }
        lastRow = window.isEmpty() ? 0 : window.get(window.size() - 1).number();
        HeadFinder finder = new HeadFinder(headings, window, blocks);
        if (told.headerRow() > 0) {
            found.add(new Stretch(1, window, Optional.of(finder.at(told.headerRow(), told.headerRows()))));
            toTheEnd(rows);
            return;
        }
        Optional<TableHead> known = finder.known();
        byLooks |= known.filter(sure).isEmpty();
        Optional<TableHead> first = known.or(finder::likely);
        Optional<TableHead> above = byLooks ? first.flatMap(h -> above(window, h)) : Optional.empty();
        while (above.isPresent()) {
            first = above;
            above = above.flatMap(h -> above(window, h));
        }
        found.add(new Stretch(1, window, first));
        if (first.isPresent()) {
            pending = new ArrayDeque<>(window);
            further(rows);
        } else {
            toTheEnd(rows);
        }
    }

    private void toTheEnd(RawRows rows) throws IOException {
        lastRow = Math.max(lastRow, rows.skip(row -> true));
        for (RawRow row = rows.next(); row != null; row = rows.next()) {
            lastRow = row.number();
        }
    }

    /** The heading of a table that stands above the first one found; its rows would else pass for titles. */
    private Optional<TableHead> above(List<RawRow> window, TableHead found) {
        List<RawRow> rows =
                window.stream().filter(r -> r.number() < found.firstRow()).toList();
        Optional<TableHead> head = new HeadFinder(headings, rows, blocks).likely();
        boolean sure = found.isKnown() || new HeadLooks(rows).isSure();
        return head.filter(h -> sure
                && h.labels().size() >= FEWEST_COLUMNS
                && rows.stream()
                                .filter(r -> r.number() > h.lastRow()
                                        && r.filled() * 2 > h.labels().size())
                                .count()
                        >= FEWEST_ROWS);
    }

    private void further(RawRows rows) throws IOException {
        List<RawRow> block = new ArrayList<>();
        boolean afterBlank = false;
        ValuedColumns valued = valued();
        for (RawRow row = next(rows); row != null; row = afterBlank ? next(rows) : nextBut(valued, rows)) {
            lastRow = row.number();
            if (row.isBlank()) {
                afterBlank = true;
                block.clear();
                continue;
            }
            TableHead above = last().head().orElse(TableHead.NONE);
            boolean below = row.number() > above.lastRow();
            boolean isKnown = below && afterBlank && another.isKnown(row, above);
            knownFurtherDown |= isKnown;
            boolean begins = isKnown
                    || (below
                            && ((byLooks && afterBlank && isHeadOfNumbers(row, above, rows))
                                    || (byLooks && valued.mayEndAt(row) && isHeadInside(row, above, valued, rows))));
            if (begins) {
                begin(block, row, rows);
                valued = valued();
                afterBlank = false;
            } else if (row.filled() > 1 || block.size() >= HeadFinder.ROWS) {
                afterBlank = false;
            } else if (afterBlank) {
                block.add(row);
            }
        }
    }

    /** Takes up a stretch that begins with some title rows and a heading. */
    private void begin(List<RawRow> titles, RawRow head, RawRows rows) throws IOException {
        titles.add(head);
        List<RawRow> below = new ArrayList<>();
        while (titles.size() + below.size() < WINDOW) {
            RawRow row = next(rows);
            if (row == null) {
                break;
            }
            below.add(row);
        }
        for (int i = below.size() - 1; i >= 0; i--) {
            pending.addFirst(below.get(i));
        }
        List<RawRow> window = new ArrayList<>(titles);
        window.addAll(below);
        titles.clear();
        HeadFinder finder = new HeadFinder(headings, window, blocks);
        Optional<TableHead> known = finder.known().filter(h -> h.lastRow() >= head.number());
        Optional<TableHead> likely = byLooks
                ? known.or(finder::likely)
                        .filter(h -> h.rows().contains(head.number()))
                        .or(() -> Optional.of(finder.at(head.number(), 1)))
                : known;
        likely.ifPresent(h -> found.add(new Stretch(window.get(0).number(), window, Optional.of(h))));
    }

    private Stretch last() {
        return found.get(found.size() - 1);
    }

    private ValuedColumns valued() {
        TableHead head = last().head().orElse(TableHead.NONE);
        return new ValuedColumns(last().window().stream()
                .filter(r -> r.number() > head.lastRow())
                .limit(HeadFinder.ROWS)
                .toList());
    }

    /** The next row but those of several cells that cannot end the table. */
    private @Nullable RawRow nextBut(ValuedColumns valued, RawRows rows) throws IOException {
        if (pending.isEmpty()) {
            lastRow = Math.max(lastRow, rows.skip(row -> row.hasSeveral() && !(byLooks && valued.mayEndAt(row))));
        }
        return next(rows);
    }

    private @Nullable RawRow next(RawRows rows) throws IOException {
        RawRow row = pending.poll();
        return row == null ? rows.next() : row;
    }

    private boolean isHeadInside(RawRow row, TableHead above, ValuedColumns valued, RawRows rows) throws IOException {
        if (!AnotherHead.isOfWords(row)) {
            return false;
        }
        RawRow below = next(rows);
        if (below == null) {
            return false;
        }
        pending.addFirst(below);
        return AnotherHead.differs(row, above) ? valued.areIn(below) : beginsAnew(below, above);
    }

    /** Whether a row after a blank one and the rows directly below it look like a heading over columns of numbers. */
    private boolean isHeadOfNumbers(RawRow row, TableHead above, RawRows rows) throws IOException {
        if (row.filled() < FEWEST_COLUMNS || !AnotherHead.isOfWords(row) || !AnotherHead.differs(row, above)) {
            return false;
        }
        List<RawRow> window = new ArrayList<>(List.of(row));
        Deque<RawRow> below = new ArrayDeque<>();
        for (RawRow next = next(rows); next != null; next = next(rows)) {
            below.addFirst(next);
            if (next.isBlank() || window.size() > FEW_ROWS) {
                break;
            }
            window.add(next);
        }
        below.forEach(pending::addFirst);
        return window.size() > FEWEST_ROWS && AnotherHead.isFirstOverNumbers(window);
    }

    /** Whether the first row of the table stands there again: below its heading repeated, a copy of it begins. */
    private boolean beginsAnew(RawRow row, TableHead head) {
        return row.filled() >= FEWEST_COLUMNS
                && last().window().stream()
                        .filter(r -> r.number() > head.lastRow() && !r.isBlank())
                        .findFirst()
                        .filter(first -> first.cells().equals(row.cells()))
                        .isPresent();
    }
}
