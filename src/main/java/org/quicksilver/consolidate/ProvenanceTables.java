package org.quicksilver.consolidate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The two tables that say where the values of entities come from and where their records disagree. */
public final class ProvenanceTables {

    /** Name of the table of provenance. */
    public static final String FIELDS = "field_provenance";

    private static final Comparator<EntityValue> BY_FIELD =
            Comparator.comparing(EntityValue::field).thenComparing(EntityValue::value);

    private final String idColumn;
    private final TableSchema fields;
    private final TableSchema conflicts;

    /**
     * @param idColumn name of the id column, for example {@code person_id}
     * @param mainTable the entities' table as {@code folder/name}
     */
    public ProvenanceTables(String idColumn, String mainTable) {
        this.idColumn = idColumn;
        TableSchema.ForeignKey entity = new TableSchema.ForeignKey(List.of(idColumn), mainTable, List.of(idColumn));
        fields = new TableSchema(
                "tables",
                FIELDS,
                "Where each published value comes from",
                fieldColumns(),
                List.of(idColumn, "field", "value"),
                List.of(entity));
        conflicts = new TableSchema(
                "quality",
                "conflicts",
                "Where current records of one round disagree",
                conflictColumns(),
                List.of(idColumn, "round", "field", "value"),
                List.of(entity));
    }

    private List<TableSchema.Column> fieldColumns() {
        return new Columns()
                .key(idColumn, "Whose value")
                .key("field", "Name of the field")
                .key("value", "The value")
                .text("source_record_id", "Record that states it; empty where derived or decided")
                .key("rule", "Survivorship rule that chose it, derived:NAME where derived, decision where decided")
                .text("decision_id", "The decision behind it")
                .text("alternatives", "Values of other current records that are not shown, joined by ' | '")
                .list();
    }

    private List<TableSchema.Column> conflictColumns() {
        return new Columns()
                .key(idColumn, "Whose records disagree")
                .text("round", "Round of the records")
                .key("field", "Name of the field")
                .key("value", "One of the values")
                .count("n_records", "How many records state it")
                .bool("chosen", "Whether it is the one shown")
                .text("rule", "Rule that chose the value shown")
                .list();
    }

    /** Both tables. */
    public List<TableSchema> schemas() {
        return List.of(fields, conflicts);
    }

    /** Writes the rows of one entity. */
    public void write(Entity entity, RowSink sink) {
        List<EntityValue> values = new ArrayList<>(entity.values());
        values.sort(BY_FIELD);
        String path = fields.path();
        for (EntityValue v : values) {
            sink.row(
                    path,
                    List.of(
                            entity.id(),
                            v.field(),
                            v.value(),
                            v.sourceRecordId(),
                            v.rule(),
                            v.decisionId(),
                            v.alternatives().isEmpty() ? "" : String.join(" | ", v.alternatives())));
        }
        entity.conflicts().stream()
                .sorted(Comparator.comparing(Entity.Conflict::round)
                        .thenComparing(Entity.Conflict::field)
                        .thenComparing(Entity.Conflict::value))
                .forEach(c -> sink.row(
                        conflicts.path(),
                        List.of(
                                entity.id(),
                                c.round(),
                                c.field(),
                                c.value(),
                                Integer.toString(c.records()),
                                Boolean.toString(c.chosen()),
                                c.rule())));
    }
}
