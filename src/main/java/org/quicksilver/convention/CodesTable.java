package org.quicksilver.convention;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.quicksilver.consolidate.Columns;
import org.quicksilver.consolidate.Entity;
import org.quicksilver.consolidate.EntityValue;
import org.quicksilver.consolidate.RowSink;
import org.quicksilver.consolidate.Shares;
import org.quicksilver.consolidate.TableSchema;

/** The codes of one many-valued field of a mechanism. */
final class CodesTable implements MechanismTable {

    private static final List<String> ASSIGNERS = List.of("respondent", "rule", "decision");

    private final String field;
    private final TableSchema schema;
    private final Function<List<EntityValue>, List<List<String>>> cells;

    private CodesTable(String field, TableSchema schema, Function<List<EntityValue>, List<List<String>>> cells) {
        this.field = field;
        this.schema = schema;
        this.cells = cells;
    }

    /** Conventions with shares that sum to 1. */
    static CodesTable conventions() {
        Columns columns = MechanismTable.columns()
                .key("convention", "Code of conventions")
                .number("weight", "Its share of the mechanism; the shares of a mechanism sum to 1")
                .oneOf("assigned_by", ASSIGNERS, "Who said so");
        return new CodesTable(
                Names.CONVENTIONS,
                schema("mechanism_conventions", "Conventions that each mechanism serves", columns, "convention"),
                CodesTable::weighted);
    }

    private static List<List<String>> weighted(List<EntityValue> values) {
        List<List<String>> rows = new ArrayList<>();
        if (!values.isEmpty()) {
            List<BigDecimal> shares = Shares.ofOne(values.size());
            for (EntityValue value : values) {
                rows.add(List.of(value.value(), Decimals.plain(shares.get(rows.size())), Derived.assignedBy(value)));
            }
        }
        return rows;
    }

    /** Kinds of support with the group each belongs to. */
    static CodesTable support(Reference reference, String vocabulary) {
        Columns columns = MechanismTable.columns()
                .key("support", "Code of support-types")
                .maybeOneOf("support_group", List.of("CB", "TA", "TT"), "The group it belongs to")
                .oneOf("assigned_by", ASSIGNERS, "Who said so");
        return new CodesTable(
                Names.SUPPORT,
                schema("mechanism_support", "Kinds of support that each mechanism gives", columns, "support"),
                each(v -> List.of(
                        v.value(), reference.attribute(vocabulary, v.value(), "group"), Derived.assignedBy(v))));
    }

    /** Codes of any other field, in a column of that name. */
    static CodesTable of(String field, String column, String title) {
        Columns columns = MechanismTable.columns().key(column, "Code").oneOf("assigned_by", ASSIGNERS, "Who said so");
        return new CodesTable(
                field,
                schema("mechanism_" + field, title, columns, column),
                each(v -> List.of(v.value(), Derived.assignedBy(v))));
    }

    private static Function<List<EntityValue>, List<List<String>>> each(Function<EntityValue, List<String>> row) {
        return values -> values.stream().map(row).toList();
    }

    private static TableSchema schema(String name, String title, Columns columns, String code) {
        return MechanismTable.child(name, title, columns, List.of(ID, code));
    }

    @Override
    public TableSchema schema() {
        return schema;
    }

    @Override
    public void write(Entity mechanism, RowSink sink) {
        List<EntityValue> values = mechanism.values(field).stream()
                .sorted(Comparator.comparing(EntityValue::value))
                .toList();
        for (List<String> row : cells.apply(values)) {
            List<String> whole = new ArrayList<>();
            whole.add(mechanism.id());
            whole.addAll(row);
            sink.row(schema.path(), whole);
        }
    }
}
