package org.quicksilver.consolidate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.quicksilver.plan.Plan;

/**
 * The figures of a job: every one the count, or the sum of contributions, of its members. Holds some ten bytes an entity and
 * dimension, and the members of one table at a time, so that a million entities fit.
 *
 * <p>A table has one cell for each combination of codes that occurs, and a total over any of its dimensions. Counting {@code
 * each}, an entity with several codes of a dimension stands in the cell of each and once in the total; counting {@code
 * weighted}, it is divided evenly among its cells; counting {@code once}, it stands where none of several codes applies. A
 * table that counts by {@code round} sees entities round by round, any other as a whole.
 */
public final class Statistics {

    /** Total over a dimension. */
    public static final String TOTAL = "_T";
    /** The dimension is not stated. */
    public static final String NOT_STATED = "_U";
    /** The dimension does not apply; counting once, also where several of its codes do. */
    public static final String NOT_APPLICABLE = "_Z";
    /** The dimension by which entities are seen round by round. */
    public static final String ROUND = "round";

    private final List<Plan.StatisticPlan> plans;
    private final List<String> dimensions;
    private final List<String> measured;
    private final StatisticTables tables;
    private final EntityStore store;
    private final Groups groups = new Groups();
    private final List<Recount> recounts = new ArrayList<>();

    /**
     * @param plan the job
     * @param round code of the round reported on
     * @param asOf ISO date at which Parties and the like are taken
     * @param units unit of each measured value, see {@link EntityTables#unit}
     */
    public Statistics(Plan plan, String round, String asOf, UnaryOperator<String> units) {
        plans = plan.statistics();
        dimensions = plans.stream().flatMap(s -> s.by().stream()).distinct().toList();
        measured = plans.stream()
                .map(Plan.StatisticPlan::of)
                .filter(of -> !of.isEmpty())
                .distinct()
                .toList();
        tables = new StatisticTables(plan, dimensions, round, asOf, units);
        store = new EntityStore(dimensions, measured);
    }

    /** Whether any table counts by round, so that it matters how entities look round by round. */
    public boolean countsByRound() {
        return dimensions.contains(ROUND);
    }

    /** Schemas of statistics/summary.csv and statistics/statistic_members.csv. */
    public List<TableSchema> schemas() {
        return tables.schemas();
    }

    /**
     * Adds an entity that counts; entities come ascending by id.
     *
     * @param id its id
     * @param whole how it looks as a whole
     * @param rounds how it looks round by round; matters only where a table {@link #countsByRound counts by round}
     */
    public void add(String id, Side whole, List<Side> rounds) {
        store.add(id, whole, rounds);
    }

    /** Says that two entities may be one: an uncertain pair that nobody has decided. Ids that do not count are ignored. */
    public void pending(String leftId, String rightId) {
        int left = store.indexOf(leftId);
        int right = store.indexOf(rightId);
        if (left >= 0 && right >= 0 && left != right) {
            groups.join(left, right);
        }
    }

    /** Suppositions that are counted together with the figures; they come when all entities and uncertain pairs are known. */
    public Recount recount() {
        Recount recount = new Recount(store, measured, groups);
        recounts.add(recount);
        return recount;
    }

    /** Names of the values that are summed. */
    public List<String> measured() {
        return measured;
    }

    /** Writes every figure and its members, sorted by statistic, then member. */
    public void finish(RowSink sink) {
        Map<String, List<Plan.StatisticPlan>> byTable = new TreeMap<>();
        plans.forEach(p -> byTable.computeIfAbsent(StatisticTables.prefix(p), k -> new ArrayList<>())
                .add(p));
        byTable.values().forEach(sameTable -> write(sameTable, sink));
    }

    private void write(List<Plan.StatisticPlan> sameTable, RowSink sink) {
        sameTable.stream()
                .flatMap(this::figures)
                .sorted(Comparator.comparing(StatisticTables.Figure::id))
                .forEach(figure -> tables.write(figure, store, sink));
    }

    private Stream<StatisticTables.Figure> figures(Plan.StatisticPlan plan) {
        int[] positions = plan.by().stream().mapToInt(dimensions::indexOf).toArray();
        CellCount count = new CellCount(
                plan,
                positions,
                measured.indexOf(plan.of()),
                plan.by().indexOf(ROUND),
                Arrays.stream(positions).mapToObj(store::book).toList());
        Figures figures = new Figures(store, count);
        groups.all().forEach(figures::mayBeOne);
        recounts.forEach(recount -> recount.count(plan.table(), figures));
        return figures.cells().entrySet().stream()
                .map(e -> tables.figure(plan, codes(plan, positions, e.getKey()), e.getValue()));
    }

    private List<String> codes(Plan.StatisticPlan plan, int[] positions, CellKey key) {
        List<String> codes = new ArrayList<>();
        for (String dimension : dimensions) {
            int at = plan.by().indexOf(dimension);
            codes.add(at < 0 ? TOTAL : store.book(positions[at]).code(key.code(at)));
        }
        return codes;
    }
}
