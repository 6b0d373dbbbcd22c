package org.quicksilver.normalise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.quicksilver.plan.Plan;
import org.quicksilver.record.Cell;
import org.quicksilver.record.ColumnReading;
import org.quicksilver.record.FieldValue;
import org.quicksilver.record.FileReading;
import org.quicksilver.record.MappedCell;
import org.quicksilver.record.Origin;
import org.quicksilver.record.Outcome;
import org.quicksilver.record.Provenance;
import org.quicksilver.record.RowKind;
import org.quicksilver.record.SourceRecord;
import org.quicksilver.record.SourceRow;
import org.quicksilver.record.TableReading;

/** A table for tests: columns, titles and rows of texts, normalised as a run would. */
final class Sheet {

    /** One normaliser a job and option: it keeps nothing of a table. */
    private static final Map<Plan, Map<String, Normaliser>> MADE = Collections.synchronizedMap(new IdentityHashMap<>());

    private final Plan plan;
    private final List<ColumnReading> columns = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    private final List<SourceRow> rows = new ArrayList<>();
    private String file = "input.csv";
    private String name = "";
    private String language = "en";
    private String roundOption = "";
    private Optional<LedgerEntry> ledger = Optional.empty();

    private Sheet(Plan plan) {
        this.plan = plan;
    }

    static Sheet of(Plan plan) {
        return new Sheet(plan);
    }

    Sheet column(String header, String field) {
        return tick(header, field, "");
    }

    Sheet tick(String header, String field, String code) {
        columns.add(new ColumnReading(columns.size() + 1, header, field, code, "exact", 1));
        return this;
    }

    Sheet title(String title) {
        titles.add(title);
        return this;
    }

    Sheet file(String path) {
        file = path;
        return this;
    }

    Sheet name(String sheet) {
        name = sheet;
        return this;
    }

    Sheet language(String lang) {
        language = lang;
        return this;
    }

    Sheet round(String option) {
        roundOption = option;
        return this;
    }

    Sheet ledger(LedgerEntry entry) {
        ledger = Optional.of(entry);
        return this;
    }

    Sheet row(String... texts) {
        return row(List.of(), texts);
    }

    /** A row with cells that a merge or a sub-heading gives. */
    Sheet row(List<MappedCell> inherited, String... texts) {
        return cells(inherited, List.of(texts).stream().map(Cell::ofText).toArray(Cell[]::new));
    }

    Sheet cells(List<MappedCell> inherited, Cell... cells) {
        int rowNo = rows.size() + 2;
        List<MappedCell> mapped = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            ColumnReading column = columns.get(i);
            if (!column.field().isEmpty()) {
                String ref = (char) ('A' + i) + String.valueOf(rowNo);
                mapped.add(new MappedCell(column.field(), cells[i], Origin.CELL, ref, i + 1, column.tick()));
            }
        }
        mapped.addAll(inherited);
        rows.add(new SourceRow(place(rowNo), RowKind.DATA, List.of(cells), mapped));
        return this;
    }

    Provenance place(int rowNo) {
        return new Provenance(file, "00", name, rowNo);
    }

    TableReading table() {
        return new TableReading(name, 0, false, 1, 999, List.of(1), language, titles, columns);
    }

    FileReading reading() {
        return FileReading.skipped(file, "00", 0, "", "");
    }

    private Normaliser ofJob() {
        return MADE.computeIfAbsent(plan, p -> new ConcurrentHashMap<>())
                .computeIfAbsent(roundOption, r -> new Normaliser(plan, r));
    }

    TableEvidence evidence() {
        return ofJob().evidence(reading(), table(), rows.iterator());
    }

    TableNormaliser normaliser() {
        return ofJob().forTable(reading(), table(), evidence(), ledger);
    }

    List<Outcome> outcomes() {
        TableNormaliser normaliser = normaliser();
        return rows.stream().map(normaliser::normalise).toList();
    }

    SourceRecord record(int i) {
        return ((Outcome.Accepted) outcomes().get(i)).source();
    }

    /** Value or, where there is none, status of each item of a field in the first row. */
    List<String> first(String field) {
        return of(0, field);
    }

    List<String> of(int i, String field) {
        return record(i).values().stream()
                .filter(v -> v.field().equals(field))
                .map(v -> v.isStated() ? v.value() : v.status().code())
                .toList();
    }

    FieldValue value(int i, String field) {
        return record(i).values().stream()
                .filter(v -> v.field().equals(field))
                .findFirst()
                .orElseThrow();
    }

    /** What every row says of a field. */
    List<List<String>> all(String field) {
        return IntStream.range(0, rows.size()).mapToObj(i -> of(i, field)).toList();
    }
}
