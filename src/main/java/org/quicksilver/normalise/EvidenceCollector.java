package org.quicksilver.normalise;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.quicksilver.plan.Field;
import org.quicksilver.plan.Kind;
import org.quicksilver.record.Cell;
import org.quicksilver.record.ColumnReading;
import org.quicksilver.record.MappedCell;
import org.quicksilver.record.Origin;
import org.quicksilver.record.RowKind;
import org.quicksilver.record.SourceRow;
import org.quicksilver.record.TableReading;

/** One pass over the rows of a table: what its columns say about date order, decimal marks and currency. */
final class EvidenceCollector {

    private static final int LONGEST_NOTE = 120;
    private static final Pattern WITH_DIGITS = Pattern.compile(".*\\d.*", Pattern.DOTALL);

    private final Schema schema;
    private final MoneyScanner scanner;

    EvidenceCollector(Schema schema, MoneyScanner scanner) {
        this.schema = schema;
        this.scanner = scanner;
    }

    TableEvidence collect(TableReading table, Iterator<SourceRow> rows) {
        Map<Integer, ColumnVotes> votes = new TreeMap<>();
        while (rows.hasNext()) {
            SourceRow row = rows.next();
            if (row.kind() == RowKind.DATA) {
                row.mapped().forEach(cell -> take(cell, table, votes));
            }
        }
        ColumnVotes all = new ColumnVotes();
        votes.values().forEach(all::addAll);
        List<TableEvidence.Column> columns = new ArrayList<>();
        for (ColumnReading column : table.columns()) {
            Field field = schema.field(column.field());
            if (field != null) {
                ColumnVotes own = votes.getOrDefault(column.index(), new ColumnVotes());
                columns.add(column(table, column, field, own, all));
            }
        }
        return new TableEvidence(columns);
    }

    private void take(MappedCell mapped, TableReading table, Map<Integer, ColumnVotes> votes) {
        Cell cell = mapped.cell();
        Field field = schema.field(mapped.field());
        if (field == null || mapped.origin() != Origin.CELL || cell.isBlank()) {
            return;
        }
        switch (field.kind()) {
            case DATE, PERIOD -> votes(votes, mapped).takeDate(cell);
            case NUMBER, INTEGER -> votes(votes, mapped).takeNumber(cell);
            case MONEY -> {
                ColumnVotes own = votes(votes, mapped);
                own.takeNumber(cell);
                takeDollars(cell, table.language(), own);
            }
            default -> {}
        }
    }

    private static ColumnVotes votes(Map<Integer, ColumnVotes> votes, MappedCell cell) {
        return votes.computeIfAbsent(cell.column(), c -> new ColumnVotes());
    }

    private void takeDollars(Cell cell, String lang, ColumnVotes votes) {
        boolean digitsOnly = cell.text().chars().allMatch(c -> (c >= ' ' && c <= '9' && c != '$'));
        if (digitsOnly) {
            return;
        }
        for (MoneyToken token : scanner.scan(Plain.of(cell.text()), lang)) {
            if (token.is(MoneyPart.CURRENCY) && CurrencySigns.mayMean("$", token.text())) {
                votes.takeDollar(token.text());
            }
        }
    }

    private TableEvidence.Column column(
            TableReading table, ColumnReading column, Field field, ColumnVotes own, ColumnVotes all) {
        boolean money = field.kind() == Kind.MONEY;
        Heading heading = money ? heading(table, column) : Heading.NONE;
        String decimal = own.decimal(money);
        return new TableEvidence.Column(
                column.index(),
                dateOrder(table, column, own, all),
                decimal.isEmpty() ? all.decimal(false) : decimal,
                heading.currency(),
                heading.unit(),
                money ? own.dollar() : "",
                heading.sign());
    }

    /** What the column proves, else what the table proves, else what the form asks for, else what the column hints at. */
    private static String dateOrder(TableReading table, ColumnReading column, ColumnVotes own, ColumnVotes all) {
        for (String proof : List.of(own.dateOrder(), all.dateOrder())) {
            if (!proof.isEmpty()) {
                return proof.equals("?") ? "" : proof;
            }
        }
        String asked = AskedOrder.of(column.header());
        for (String title : table.titles()) {
            asked = asked.isEmpty() ? AskedOrder.of(title) : asked;
        }
        if (!asked.isEmpty()) {
            return asked;
        }
        return own.dateHint().isEmpty() ? all.dateHint() : own.dateHint();
    }

    /** The heading's currency and unit, else those of a note above the table that has no numbers in it. */
    private Heading heading(TableReading table, ColumnReading column) {
        Heading own = Heading.of(column.header(), scanner, table.language());
        if (!own.currency().isEmpty()) {
            return own;
        }
        for (String title : table.titles()) {
            String bare = title.replaceFirst("^\\s*\\d+[.)]\\s*", "");
            if (bare.length() <= LONGEST_NOTE && !WITH_DIGITS.matcher(bare).matches()) {
                Heading note = Heading.of(bare, scanner, table.language());
                if (!note.currency().isEmpty()) {
                    return new Heading(note.currency(), own.unit() == 1 ? note.unit() : own.unit(), "");
                }
            }
        }
        return own;
    }
}
