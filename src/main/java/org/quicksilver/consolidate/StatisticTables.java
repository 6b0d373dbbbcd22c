package org.quicksilver.consolidate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.quicksilver.plan.Plan;
import org.quicksilver.record.Hashes;

/** The tables of the folder {@code statistics} that hold figures and their members. */
final class StatisticTables {

    private static final int ID_LETTERS = 12;

    private final Plan.EntityName entity;
    private final List<String> dimensions;
    private final String round;
    private final String asOf;
    private final UnaryOperator<String> units;
    private final TableSchema summary;
    private final TableSchema members;

    /**
     * A figure.
     *
     * @param id its statistic id
     * @param codes its code of every dimension
     */
    record Figure(String id, Plan.StatisticPlan plan, List<String> codes, Cell cell) {}

    StatisticTables(Plan plan, List<String> dimensions, String round, String asOf, UnaryOperator<String> units) {
        this.entity = plan.entity();
        this.dimensions = dimensions;
        this.round = round;
        this.asOf = asOf;
        this.units = units;
        this.summary = summary(dimensions);
        this.members = members(entity);
    }

    private static TableSchema summary(List<String> dimensions) {
        Columns columns = new Columns()
                .key("statistic_id", "Id of the figure: the same for the same cell of the same round, run after run")
                .key("table_id", "Table it stands in")
                .key("measure", "count, or sum and what is summed")
                .text("unit", "Unit of the value")
                .oneOf("counting", List.of("once", "each", "weighted"), "How what has several codes is counted")
                .text("round", "Round reported on; where a table counts by round, that one, _T for all")
                .text("as_of", "Date at which reference data are taken");
        dimensions.stream()
                .filter(d -> !d.equals(Statistics.ROUND))
                .forEach(d -> columns.key(d, "Code; _T total, _U not stated, _Z not applicable"));
        List<TableSchema.Column> all = columns.number("value", "The figure; empty where nothing is stated")
                .number("value_min", "Its least, should uncertain pairs be the same")
                .number("value_max", "Its most, should they not be, or be the same")
                .count("n_members", "How many make it up")
                .count("n_not_stated", "How many of the cell do not say what it is about")
                .oneOf("obs_status", List.of("A", "M", "Z"), "A normal, M missing, Z not applicable")
                .list();
        return new TableSchema("statistics", "summary", "Every figure", all, List.of("statistic_id"), List.of());
    }

    private static TableSchema members(Plan.EntityName entity) {
        List<TableSchema.Column> columns = new Columns()
                .key("statistic_id", "The figure")
                .key("member_id", "What counts in it")
                .number("contribution", "What it adds; the value is their sum")
                .list();
        return new TableSchema(
                "statistics",
                "statistic_members",
                "What each figure is made of",
                columns,
                List.of("statistic_id", "member_id"),
                List.of(
                        new TableSchema.ForeignKey(
                                List.of("statistic_id"), "statistics/summary", List.of("statistic_id")),
                        new TableSchema.ForeignKey(
                                List.of("member_id"), "tables/" + entity.plural(), List.of(entity.idColumn()))));
    }

    List<TableSchema> schemas() {
        return List.of(summary, members);
    }

    /** What the ids of a table's figures begin with, so that they sort by table. */
    static String prefix(Plan.StatisticPlan plan) {
        return plan.table().replace('-', '_') + "-";
    }

    Figure figure(Plan.StatisticPlan plan, List<String> codes, Cell cell) {
        StringBuilder identity = new StringBuilder();
        for (String part : List.of(plan.table(), measure(plan), plan.counting(), round)) {
            identity.append(part).append('\n');
        }
        for (String dimension : plan.by()) {
            identity.append(dimension)
                    .append('=')
                    .append(codes.get(dimensions.indexOf(dimension)))
                    .append('\n');
        }
        return new Figure(prefix(plan) + Hashes.base32(identity.toString(), ID_LETTERS), plan, codes, cell);
    }

    void write(Figure figure, EntityStore store, RowSink sink) {
        Plan.StatisticPlan plan = figure.plan();
        Cell cell = figure.cell();
        CellSum sum = cell.sum();
        boolean missing = sum.isMissing();
        List<String> row = new ArrayList<>();
        boolean byRound = plan.by().contains(Statistics.ROUND);
        row.addAll(List.of(
                figure.id(),
                plan.table(),
                measure(plan),
                plan.measure().equals("count") ? entity.plural() : units.apply(plan.of()),
                plan.counting(),
                byRound ? figure.codes().get(dimensions.indexOf(Statistics.ROUND)) : round,
                asOf));
        for (int d = 0; d < dimensions.size(); d++) {
            if (!dimensions.get(d).equals(Statistics.ROUND)) {
                row.add(figure.codes().get(d));
            }
        }
        row.add(missing ? "" : number(plan, sum.sum()));
        row.add(missing ? "" : number(plan, sum.min()));
        row.add(missing ? "" : number(plan, sum.max()));
        row.add(Integer.toString(cell.size()));
        row.add(Long.toString(sum.notStated()));
        row.add(missing ? "M" : "A");
        sink.row(summary.path(), row);
        for (int i = 0; i < cell.size(); i++) {
            sink.row(
                    members.path(), List.of(figure.id(), store.id(cell.member(i)), number(plan, cell.contribution(i))));
        }
    }

    private static String measure(Plan.StatisticPlan plan) {
        return plan.measure().equals("count") ? "count" : plan.measure() + ":" + plan.of();
    }

    private static String number(Plan.StatisticPlan plan, long amount) {
        if (plan.measure().equals("count")) {
            int digits = plan.counting().equals("weighted") ? 6 : 0;
            return BigDecimal.valueOf(amount, digits).toPlainString();
        }
        BigDecimal sum = BigDecimal.valueOf(amount, 2).stripTrailingZeros();
        return sum.signum() == 0 ? "0" : sum.toPlainString();
    }
}
