package org.quicksilver.normalise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quicksilver.plan.Field;
import org.quicksilver.record.Cell;
import org.quicksilver.record.FieldValue;
import org.quicksilver.record.MappedCell;
import org.quicksilver.record.Outcome;
import org.quicksilver.record.Reject;
import org.quicksilver.record.RowKind;
import org.quicksilver.record.RowProblem;
import org.quicksilver.record.SourceRecord;
import org.quicksilver.record.SourceRow;
import org.quicksilver.record.TableReading;

/** The rows of one table as records, rejects and ignored rows. */
final class SurveyTable implements TableNormaliser {

    private final Schema schema;
    private final TableReading table;
    private final TableFacts facts;
    private final RowReader rows;
    private final Set<String> laterRounds;

    SurveyTable(Schema schema, TableReading table, TableFacts facts, RowReader rows, Set<String> laterRounds) {
        this.schema = schema;
        this.table = table;
        this.facts = facts;
        this.rows = rows;
        this.laterRounds = laterRounds;
    }

    @Override
    public Outcome normalise(SourceRow row) {
        if (row.kind() == RowKind.BLANK) {
            throw new IllegalArgumentException(row.place() + " is blank; blank rows are only counted");
        }
        if (row.kind() != RowKind.DATA) {
            return ignored(row, row.kind());
        }
        if (row.problem().isPresent()) {
            return rejected(row, row.problem().get());
        }
        RowReader.Row read = rows.read(row);
        if (laterRounds.contains(read.round())) {
            return ignored(row, RowKind.LATER_ROUND);
        }
        Optional<RowProblem> missing = missing(row, read.values());
        return missing.isPresent() ? rejected(row, missing.get()) : new Outcome.Accepted(record(row, read));
    }

    private static Outcome ignored(SourceRow row, RowKind kind) {
        return new Outcome.Ignored(row.place(), RecordHash.ofCells(row.cells()), kind, texts(row));
    }

    private SourceRecord record(SourceRow row, RowReader.Row read) {
        return new SourceRecord(
                row.place(),
                RecordHash.ofMapped(row.mapped()),
                read.respondentId(),
                read.providerId(),
                read.round(),
                read.receivedOn(),
                facts.form(),
                table.language(),
                numbered(read.values()));
    }

    /** Values in the order of the job's fields, numbered within each; fields that the job does not name come last. */
    private List<FieldValue> numbered(Map<String, List<FieldValue>> values) {
        List<FieldValue> out = new ArrayList<>();
        values.keySet().stream()
                .sorted(Comparator.comparingInt(schema::order).thenComparing(Comparator.naturalOrder()))
                .forEach(field -> out.addAll(values.get(field)));
        return out;
    }

    /** The first required field without any value. */
    private Optional<RowProblem> missing(SourceRow row, Map<String, List<FieldValue>> values) {
        for (Field field : schema.required()) {
            boolean stated =
                    values.getOrDefault(field.name(), List.of()).stream().anyMatch(FieldValue::isStated);
            if (!stated) {
                int column = row.mapped().stream()
                        .filter(c -> c.field().equals(field.name()))
                        .mapToInt(MappedCell::column)
                        .findFirst()
                        .orElse(0);
                return Optional.of(new RowProblem(
                        "required_missing",
                        column,
                        "The row states no " + field.name() + ".",
                        column == 0
                                ? "No column of this table is read as " + field.name()
                                        + "; name its heading in the job file."
                                : "Fill in " + field.name() + ", or leave the row out if it is no entry."));
            }
        }
        return Optional.empty();
    }

    private static Outcome rejected(SourceRow row, RowProblem problem) {
        int index = problem.column() - 1;
        String verbatim = index >= 0 && index < row.cells().size()
                ? row.cells().get(index).text()
                : "";
        return new Outcome.Rejected(new Reject(
                row.place(),
                RecordHash.ofCells(row.cells()),
                problem.column(),
                verbatim,
                problem.reason(),
                problem.message(),
                problem.suggestion(),
                texts(row)));
    }

    private static List<String> texts(SourceRow row) {
        return row.cells().stream().map(Cell::text).toList();
    }

    @Override
    public String respondentId() {
        return rows.namesRespondents() ? "" : facts.respondent().code();
    }

    @Override
    public String sender() {
        return facts.respondent().code();
    }

    @Override
    public String round() {
        return facts.round();
    }

    @Override
    public String receivedOn() {
        return facts.receivedOn();
    }

    @Override
    public String form() {
        return facts.form();
    }

    @Override
    public boolean isRevision() {
        return facts.revision();
    }

    @Override
    public List<String> warnings() {
        return facts.warnings();
    }
}
