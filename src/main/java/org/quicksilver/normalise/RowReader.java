package org.quicksilver.normalise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.quicksilver.plan.Field;
import org.quicksilver.plan.Plan;
import org.quicksilver.record.Cell;
import org.quicksilver.record.Confidence;
import org.quicksilver.record.FieldValue;
import org.quicksilver.record.MappedCell;
import org.quicksilver.record.Origin;
import org.quicksilver.record.SourceRow;
import org.quicksilver.record.TableReading;

/** Reads the values of one row after another of a table. */
final class RowReader {

    /**
     * What a row says.
     *
     * @param values the values by field, numbered within each
     */
    record Row(
            String respondentId,
            String providerId,
            String round,
            String receivedOn,
            Map<String, List<FieldValue>> values) {}

    private final Plan plan;
    private final Schema schema;
    private final TableFacts facts;
    private final Columns columns;
    private final TickReader ticks;
    private final RowRound rounds;
    private final RowCurrency currencies;
    private final Optional<Field> respondentField;
    private final Optional<Field> providerField;
    private final Optional<Field> receivedField;
    private final boolean namesRespondents;

    RowReader(
            Plan plan,
            Schema schema,
            TableReading table,
            TableFacts facts,
            Columns columns,
            TickReader ticks,
            RowRound rounds) {
        this.plan = plan;
        this.facts = facts;
        this.columns = columns;
        this.ticks = ticks;
        this.rounds = rounds;
        this.schema = schema;
        currencies = new RowCurrency(plan, schema);
        receivedField = schema.role("received_on");
        providerField = schema.role("provider");
        Optional<Field> own = schema.role("respondent");
        respondentField = own.isPresent() ? own : providerField;
        namesRespondents = facts.respondent().origin() != Origin.LEDGER
                && plan.respondents().detect().contains("column")
                && table.columns().stream()
                        .anyMatch(c -> respondentField
                                .map(f -> f.name().equals(c.field()))
                                .orElse(false));
    }

    /** Whether rows name their own respondent in a column. */
    boolean namesRespondents() {
        return namesRespondents;
    }

    Row read(SourceRow row) {
        String round = rounds.of(row, facts.round());
        String asOf = schema.endOfRound(round);
        String respondent = respondent(row, asOf);
        List<Line> lines = new ArrayList<>();
        for (MappedCell mapped : row.mapped()) {
            Field field = columns.field(mapped);
            if (field != null && mapped.tick().isEmpty()) {
                for (Reading reading : readings(mapped, field, asOf, respondent, round)) {
                    lines.add(Line.of(mapped, reading));
                }
            }
        }
        lines.addAll(ticked(row));
        Map<String, List<Line>> chosen = Lines.chosen(currencies.applied(lines));
        Map<String, List<FieldValue>> values = new LinkedHashMap<>();
        chosen.forEach((field, chosenLines) -> values.put(field, values(field, chosenLines)));
        DateOrder.note(schema, values);
        addProvider(values, respondent);
        return new Row(respondent, provider(values, respondent), round, receivedOn(values), values);
    }

    private List<Reading> readings(MappedCell mapped, Field field, String asOf, String respondent, String round) {
        if (field.role().equals(RowRound.ROLE)) {
            return List.of(rounds.reading(mapped.cell(), round));
        }
        return columns.read(mapped, field, asOf, respondent);
    }

    /** The respondent whom a cell of the row names, else the table's; unless the ledger says otherwise. */
    private String respondent(SourceRow row, String asOf) {
        if (namesRespondents) {
            for (MappedCell mapped : row.mapped()) {
                Optional<Field> field = respondentField.filter(f -> f.name().equals(mapped.field()));
                if (field.isPresent()) {
                    for (Reading reading : columns.read(mapped, field.get(), asOf, "")) {
                        if (reading.isStated() && isRespondent(reading.value())) {
                            return reading.value();
                        }
                    }
                }
            }
        }
        return facts.respondent().code();
    }

    private boolean isRespondent(String code) {
        return plan.respondents().vocabularies().stream()
                .anyMatch(name -> plan.vocabularies().get(name).code(code).isPresent());
    }

    /** The codes of ticked columns, by field; one line without a value where none is ticked. */
    private List<Line> ticked(SourceRow row) {
        Map<String, List<MappedCell>> blank = new TreeMap<>();
        List<Line> lines = new ArrayList<>();
        for (MappedCell mapped : row.mapped()) {
            if (!mapped.tick().isEmpty()) {
                Optional<Reading> reading = ticks.read(mapped);
                reading.ifPresent(r -> lines.add(Line.of(mapped, r)));
                if (reading.isEmpty()) {
                    blank.computeIfAbsent(mapped.field(), f -> new ArrayList<>())
                            .add(mapped);
                }
            }
        }
        blank.forEach((field, cells) -> lines.add(new Line(field, joined(cells), Reading.blank())));
        return lines;
    }

    private static MappedCell joined(List<MappedCell> cells) {
        String refs = String.join("+", cells.stream().map(MappedCell::originRef).toList());
        MappedCell first = cells.get(0);
        return new MappedCell(first.field(), Cell.EMPTY, first.origin(), refs, first.column(), "");
    }

    private List<FieldValue> values(String field, List<Line> lines) {
        List<FieldValue> values = new ArrayList<>();
        for (Line line : lines) {
            values.add(value(field, values.size() + 1, line));
        }
        return values;
    }

    private FieldValue value(String field, int itemNo, Line line) {
        Reading reading = line.reading();
        boolean heading = reading.origin().filter(o -> o == Origin.HEADER).isPresent();
        return new FieldValue(
                field,
                itemNo,
                reading.origin().orElse(line.cell().origin()),
                heading ? columns.headerRef(line.cell()) : line.cell().originRef(),
                heading ? columns.header(line.cell()) : line.cell().cell().text(),
                reading.value(),
                reading.status(),
                reading.rule(),
                reading.confidence(),
                reading.suggestion(),
                reading.form(),
                reading.detail());
    }

    /** A provider that no cell names is the respondent, where the respondent may provide. */
    private void addProvider(Map<String, List<FieldValue>> values, String respondent) {
        Found found = facts.respondent();
        if (providerField.isEmpty() || !found.code().equals(respondent) || !mayProvide(respondent)) {
            return;
        }
        String field = providerField.get().name();
        if (values.getOrDefault(field, List.of()).stream().noneMatch(FieldValue::isStated)) {
            Reading reading =
                    Reading.stated(respondent, "respondent." + found.origin().code(), Confidence.B, respondent);
            values.put(
                    field,
                    List.of(new FieldValue(
                            field,
                            1,
                            found.origin(),
                            found.ref(),
                            found.verbatim(),
                            reading.value(),
                            reading.status(),
                            reading.rule(),
                            reading.confidence(),
                            "",
                            reading.form(),
                            Map.of())));
        }
    }

    private boolean mayProvide(String code) {
        return !code.isEmpty()
                && plan.vocabularies()
                        .get(providerField.orElseThrow().vocabulary())
                        .code(code)
                        .isPresent();
    }

    private String provider(Map<String, List<FieldValue>> values, String respondent) {
        if (providerField.isEmpty()) {
            return "";
        }
        return values.getOrDefault(providerField.get().name(), List.of()).stream()
                .map(FieldValue::value)
                .filter(this::mayProvide)
                .findFirst()
                .orElse(mayProvide(respondent) ? respondent : "");
    }

    private String receivedOn(Map<String, List<FieldValue>> values) {
        return receivedField
                .map(f -> values.getOrDefault(f.name(), List.of()))
                .flatMap(list -> list.stream().filter(FieldValue::isStated).findFirst())
                .map(FieldValue::value)
                .filter(v -> facts.receivedOn().isEmpty() || !facts.fromLedger())
                .orElse(facts.receivedOn());
    }
}
