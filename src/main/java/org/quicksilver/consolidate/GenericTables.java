package org.quicksilver.consolidate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quicksilver.plan.Field;
import org.quicksilver.plan.Kind;
import org.quicksilver.plan.Plan;
import org.quicksilver.record.SourceRecord;

/**
 * The tables of any job: {@code PLURAL.csv} with the single fields, {@code ENTITY_FIELD.csv} for each many-valued one, and
 * the shared tables/field_provenance.csv and quality/conflicts.csv.
 */
public final class GenericTables implements EntityTables {

    private final Plan plan;
    private final List<Field> single;
    private final List<Field> many;
    private final Set<String> withCurrency;
    private final List<String> counted;
    private final TableSchema main;
    private final List<TableSchema> children;
    private final ProvenanceTables provenance;

    public GenericTables(Plan plan) {
        this.plan = plan;
        single = plan.fields().stream().filter(f -> f.published() && !f.many()).toList();
        many = plan.fields().stream().filter(f -> f.published() && f.many()).toList();
        withCurrency =
                single.stream().filter(this::needsCurrency).map(Field::name).collect(Collectors.toUnmodifiableSet());
        counted = plan.statistics().stream()
                .flatMap(s -> s.by().stream())
                .distinct()
                .toList();
        main = mainTable();
        children = many.stream().map(this::childTable).toList();
        provenance = new ProvenanceTables(
                plan.entity().idColumn(), "tables/" + plan.entity().plural());
    }

    private TableSchema mainTable() {
        Columns columns = new Columns().key(plan.entity().idColumn(), "Stable id");
        for (Field field : single) {
            addColumn(columns, field);
            if (withCurrency.contains(field.name())) {
                columns.text(field.name() + "_currency", "Currency of " + field.name() + ", ISO 4217");
            }
        }
        columns.text("first_round", "Earliest round that it was reported in")
                .text("last_round", "Latest round that it was reported in")
                .oneOf("standing", List.of("current", "withdrawn"), "Whether any of its records is current");
        return new TableSchema(
                "tables",
                plan.entity().plural(),
                "One line for each " + plan.entity().name(),
                EntityColumns.founding(columns).list(),
                List.of(plan.entity().idColumn()),
                List.of());
    }

    private static void addColumn(Columns columns, Field field) {
        String what = "Field of kind " + field.kind().code();
        switch (field.kind()) {
            case INTEGER -> columns.integer(field.name(), what);
            case NUMBER, MONEY -> columns.number(field.name(), what);
            case BOOLEAN -> columns.bool(field.name(), what);
            default -> columns.text(field.name(), what);
        }
    }

    /** Whether the currency of an amount has no field of its own. */
    private boolean needsCurrency(Field field) {
        boolean named = plan.field("currency").isPresent()
                || plan.field(field.name() + "_currency").isPresent();
        return field.kind() == Kind.MONEY && !named;
    }

    private TableSchema childTable(Field field) {
        String id = plan.entity().idColumn();
        List<TableSchema.Column> columns = new Columns()
                .key(id, "Whose value")
                .key("value", "Field of kind " + field.kind().code())
                .text("as_stated", "What the source record says")
                .text("source_record_id", "Record that states it")
                .list();
        return new TableSchema(
                "tables",
                plan.entity().name() + "_" + field.name(),
                "Every " + field.name() + " of each " + plan.entity().name(),
                columns,
                List.of(id, "value"),
                List.of(new TableSchema.ForeignKey(
                        List.of(id), "tables/" + plan.entity().plural(), List.of(id))));
    }

    @Override
    public List<TableSchema> schemas() {
        return Stream.of(List.of(main), children, provenance.schemas())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public Entity derive(Entity entity) {
        return entity;
    }

    @Override
    public void write(Entity entity, RowSink sink) {
        List<String> row = new ArrayList<>();
        row.add(entity.id());
        for (Field field : single) {
            row.add(entity.value(field.name()));
            if (withCurrency.contains(field.name())) {
                row.add(entity.values(field.name()).stream()
                        .map(v -> v.detail().getOrDefault("currency", ""))
                        .findFirst()
                        .orElse(""));
            }
        }
        row.addAll(List.of(entity.firstRound(), entity.lastRound(), entity.standing()));
        row.addAll(EntityColumns.founding(entity));
        sink.row(main.path(), row);
        for (int i = 0; i < many.size(); i++) {
            String path = children.get(i).path();
            entity.values(many.get(i).name())
                    .forEach(v -> sink.row(path, List.of(entity.id(), v.value(), v.verbatim(), v.sourceRecordId())));
        }
        provenance.write(entity, sink);
    }

    @Override
    public void finish(RowSink sink) {
        // every table of any job is written entity by entity
    }

    @Override
    public Map<String, List<String>> dimensions(Entity entity) {
        Map<String, List<String>> dimensions = new HashMap<>();
        counted.forEach(d -> dimensions.put(d, codes(entity, d)));
        return dimensions;
    }

    private static List<String> codes(Entity entity, String dimension) {
        List<String> codes = switch (dimension) {
            case Statistics.ROUND -> ofRecords(entity, SourceRecord::round);
            case "respondent" -> ofRecords(entity, SourceRecord::respondentId);
            default -> entity.values(dimension).stream().map(EntityValue::value).toList();
        };
        return codes.isEmpty() ? List.of(Statistics.NOT_STATED) : codes;
    }

    private static List<String> ofRecords(Entity entity, Function<SourceRecord, String> of) {
        TreeSet<String> codes = new TreeSet<>();
        entity.speaking().forEach(m -> codes.add(of.apply(m.source())));
        codes.remove("");
        return List.copyOf(codes);
    }

    @Override
    public Map<String, String> measures(Entity entity) {
        Map<String, String> measures = new HashMap<>();
        for (Plan.StatisticPlan statistic : plan.statistics()) {
            String value = entity.value(statistic.of());
            if (!value.isEmpty()) {
                measures.put(statistic.of(), value);
            }
        }
        return measures;
    }

    @Override
    public List<Side> rounds(Entity entity) {
        List<String> rounds = ofRecords(entity, SourceRecord::round);
        if (rounds.isEmpty()) {
            return List.of(whole(entity));
        }
        return rounds.stream().map(round -> inRound(entity, round)).toList();
    }

    private Side inRound(Entity entity, String round) {
        Map<String, List<String>> codes = new HashMap<>(dimensions(entity));
        codes.put(Statistics.ROUND, List.of(round));
        if (codes.containsKey("respondent")) {
            TreeSet<String> respondents = new TreeSet<>();
            entity.speaking().stream()
                    .map(Member::source)
                    .filter(s -> s.round().equals(round))
                    .forEach(s -> respondents.add(s.respondentId()));
            respondents.remove("");
            codes.put("respondent", List.copyOf(respondents));
        }
        return new Side(codes, measures(entity));
    }

    @Override
    public boolean showsRecords() {
        return false;
    }

    @Override
    public boolean counts(Entity entity) {
        return entity.standing().equals("current");
    }
}
