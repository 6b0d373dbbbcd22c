package org.quicksilver.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.quicksilver.consolidate.TableSchema;
import org.quicksilver.plan.Plan;
import org.quicksilver.publish.privacy.Masking;
import org.quicksilver.publish.privacy.Privacy;
import org.quicksilver.publish.table.KeyOrder;
import org.quicksilver.publish.table.SortedRows;
import org.quicksilver.publish.table.WrittenTable;
import org.quicksilver.record.FieldValue;
import org.quicksilver.record.Outcome;
import org.quicksilver.record.Provenance;
import org.quicksilver.record.Reject;
import org.quicksilver.record.SourceRecord;
import org.quicksilver.record.Status;
import org.quicksilver.record.TableReading;

/** Writes the tables about rows and values, in one walk over the rows. */
final class RowPass {

    private static final int IN_MEMORY = 20_000;
    private static final TableSchema VALUES = RowTables.recordValues();
    private static final TableSchema REJECTS = RowTables.rejects();
    private static final TableSchema UNRESOLVED = RowTables.unresolved();

    private final TableSchema records;
    private final boolean publishesValues;
    private final Privacy privacy;
    private final FullRow fullRow;
    private final PublishedPaths paths;
    private final Map<String, FileFacts> files;
    private final Tally tally;

    RowPass(Plan plan, Privacy privacy, PublishedPaths paths, Map<String, FileFacts> files, Tally tally) {
        this.records = RowTables.sourceRecords(plan.entity());
        this.publishesValues = plan.recordValues();
        this.privacy = privacy;
        this.fullRow = new FullRow(privacy);
        this.paths = paths;
        this.files = files;
        this.tally = tally;
    }

    List<WrittenTable> write(Path run, Path scratch, Masking masking, Stream<StagedRow> rows) throws IOException {
        List<TableSchema> schemas = new ArrayList<>(List.of(records));
        if (publishesValues) {
            schemas.add(VALUES);
        }
        schemas.addAll(List.of(REJECTS, UNRESOLVED));
        try (TableFiles tables = new TableFiles(run, masking, schemas);
                SortedRows rejects = new SortedRows(scratch, "rejects", KeyOrder.of(REJECTS), IN_MEMORY);
                SortedRows unresolved = new SortedRows(scratch, "unresolved", byFieldTextAndRow(), IN_MEMORY);
                rows) {
            for (Iterator<StagedRow> each = rows.iterator(); each.hasNext(); ) {
                write(each.next(), tables, rejects, unresolved);
            }
            rejects.drain(row -> tables.row(REJECTS.path(), row));
            UnresolvedValues together = new UnresolvedValues(row -> tables.row(UNRESOLVED.path(), row));
            unresolved.drain(together::add);
            together.finish();
            return tables.finish();
        }
    }

    private static Comparator<List<String>> byFieldTextAndRow() {
        return Comparator.<List<String>, String>comparing(row -> row.get(0))
                .thenComparing(row -> row.get(1))
                .thenComparing(row -> row.get(2))
                .thenComparing(row -> row.get(3));
    }

    private void write(StagedRow row, TableFiles tables, SortedRows rejects, SortedRows unresolved) throws IOException {
        if (row.outcome() instanceof Outcome.Accepted accepted) {
            tally.accepted++;
            tally.homeless += row.entityId().isEmpty() ? 1 : 0;
            SourceRecord source = privacy.published(accepted.source());
            tables.row(records.path(), cells(row, "accepted", "", source));
            for (FieldValue value : publishesValues ? sorted(source.values()) : source.values()) {
                write(row.id(), value, tables, unresolved);
            }
        } else if (row.outcome() instanceof Outcome.Rejected rejected) {
            tally.rejected++;
            tables.row(records.path(), cells(row, "rejected", rejected.reject().reason(), unread(row.outcome())));
            rejects.add(cells(rejected.reject()));
        } else if (row.outcome() instanceof Outcome.Ignored ignored) {
            tally.ignored++;
            tables.row(records.path(), cells(row, "ignored", ignored.kind().code(), unread(row.outcome())));
        }
    }

    private static List<FieldValue> sorted(List<FieldValue> values) {
        return values.stream()
                .sorted(Comparator.comparing(FieldValue::field).thenComparingInt(FieldValue::itemNo))
                .toList();
    }

    /** What is known of a row that became no record: what is known of its file. */
    private SourceRecord unread(Outcome outcome) {
        FileFacts file = files.get(outcome.place().sourceFile());
        return new SourceRecord(
                outcome.place(),
                outcome.recordHash(),
                file == null ? "" : file.respondentId(),
                "",
                file == null ? "" : file.round(),
                "",
                "",
                table(outcome.place()).map(TableReading::language).orElse(""),
                List.of());
    }

    private List<String> cells(StagedRow row, String disposition, String reason, SourceRecord source) {
        Provenance place = source.place();
        return List.of(
                row.id(),
                row.entityId(),
                paths.of(place.sourceFile()),
                place.sheet(),
                String.valueOf(place.rowNo()),
                place.fileSha256(),
                source.respondentId(),
                source.providerId(),
                source.round(),
                source.receivedOn(),
                source.language(),
                source.recordHash(),
                disposition,
                reason,
                row.standing().code(),
                row.supersededBy().isEmpty() ? "" : paths.of(row.supersededBy()));
    }

    private void write(String id, FieldValue value, TableFiles tables, SortedRows unresolved) throws IOException {
        tally.stated += value.isStated() ? 1 : 0;
        tally.masked += value.rule().equals(Privacy.RULE) ? 1 : 0;
        tally.formulas += looksLikeFormula(value.verbatim()) ? 1 : 0;
        if (publishesValues) {
            tables.row(
                    VALUES.path(),
                    List.of(
                            id,
                            value.field(),
                            String.valueOf(value.itemNo()),
                            value.origin().code(),
                            value.originRef(),
                            value.verbatim(),
                            value.value(),
                            value.status().code(),
                            value.rule(),
                            value.confidence().name(),
                            value.suggestion()));
        }
        if (value.status() == Status.UNRESOLVED || value.status() == Status.UNREADABLE) {
            tally.unresolved++;
            unresolved.add(List.of(
                    value.field(),
                    value.detail().getOrDefault("item", value.verbatim()),
                    id,
                    value.suggestion(),
                    value.detail().getOrDefault("score", "")));
        }
    }

    /** Spreadsheet programs would run it; published as it is, but counted. */
    private static boolean looksLikeFormula(String verbatim) {
        return verbatim.length() > 1
                && (verbatim.charAt(0) == '=' || verbatim.charAt(0) == '@' || verbatim.charAt(0) == '\t');
    }

    private List<String> cells(Reject reject) {
        Provenance place = reject.place();
        Optional<TableReading> table = table(place);
        return List.of(
                paths.of(place.sourceFile()),
                place.sheet(),
                String.valueOf(place.rowNo()),
                reject.column() == 0 ? "" : String.valueOf(reject.column()),
                fullRow.verbatim(reject, table),
                reject.reason(),
                reject.column() == 0 || fullRow.shows(reject, table) ? reject.message() : "",
                reject.suggestion(),
                fullRow.json(reject, table));
    }

    private Optional<TableReading> table(Provenance place) {
        FileFacts file = files.get(place.sourceFile());
        return file == null
                ? Optional.empty()
                : file.reading().tables().stream()
                        .filter(t -> t.sheet().equals(place.sheet())
                                && t.firstRow() <= place.rowNo()
                                && place.rowNo() <= t.lastRow())
                        .findFirst();
    }
}
