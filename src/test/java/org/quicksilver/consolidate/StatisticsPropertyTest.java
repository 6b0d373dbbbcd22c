package org.quicksilver.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class StatisticsPropertyTest {

    @Provide
    Arbitrary<List<Side>> entities() {
        Arbitrary<List<String>> shelves =
                Arbitraries.of("A", "B").list().uniqueElements().ofMaxSize(1);
        Arbitrary<List<String>> subjects =
                Arbitraries.of("tin", "lead", "zinc").list().uniqueElements().ofMaxSize(3);
        Arbitrary<Map<String, String>> pages = Arbitraries.of("", "0", "1", "7.25", "1000000", "-3")
                .map(p -> p.isEmpty() ? Map.of() : Map.of("pages", p));
        return Combinators.combine(shelves, subjects, pages)
                .as((shelf, subject, page) -> new Side(Map.of("shelf", shelf, "subjects", subject), page))
                .list()
                .ofMaxSize(12);
    }

    private static Tally tally(List<Side> entities, List<Integer> pending) {
        Tally tally = new Tally();
        for (int i = 0; i < entities.size(); i++) {
            tally.add("B" + (char) ('a' + i), entities.get(i), List.of(entities.get(i)));
        }
        for (int i = 1; i < pending.size(); i++) {
            tally.pending("B" + (char) ('a' + pending.get(i - 1)), "B" + (char) ('a' + pending.get(i)));
        }
        tally.finish();
        return tally;
    }

    @Property(tries = 200)
    void everyFigureIsTheSumOfItsMembers(@ForAll("entities") List<Side> entities) {
        Tally tally = tally(entities, List.of());
        for (Tally.Row row : tally.rows()) {
            assertThat(row.members())
                    .isEqualTo(Integer.toString(tally.members(row).size()));
            if (!row.value().isEmpty()) {
                assertThat(tally.sumOfMembers(row)).isEqualByComparingTo(new BigDecimal(row.value()));
            }
        }
    }

    @Property(tries = 200)
    void rowsAreSortedByTheirKeysWithoutRepeats(@ForAll("entities") List<Side> entities) {
        Tally tally = tally(entities, List.of());
        List<String> ids = tally.rows().stream().map(Tally.Row::id).toList();
        assertThat(ids).isSorted();
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
        assertThat(tally.memberKeys()).isSorted();
    }

    @Property(tries = 200)
    void countedOnceTheCellsAddUpToTheTotal(@ForAll("entities") List<Side> entities) {
        Tally tally = tally(entities, List.of());
        long cells = tally.rows().stream()
                .filter(r -> r.cell("table_id").equals("S4"))
                .filter(r -> !r.cell("subjects").equals("_T"))
                .mapToLong(r -> Long.parseLong(r.value()))
                .sum();
        assertThat(tally.row("S4", "subjects", "_T").value()).isEqualTo(Long.toString(cells));
        assertThat(cells).isEqualTo(entities.size());
    }

    @Property(tries = 200)
    void weightedTheCellsAddUpToTheTotal(@ForAll("entities") List<Side> entities) {
        Tally tally = tally(entities, List.of());
        BigDecimal cells = tally.rows().stream()
                .filter(r -> r.cell("table_id").equals("S3"))
                .filter(r -> !r.cell("subjects").equals("_T"))
                .map(r -> new BigDecimal(r.value()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(cells).isEqualByComparingTo(BigDecimal.valueOf(entities.size()));
    }

    @Property(tries = 200)
    void theRangeHoldsTheFigureAndTheFigureIfUncertainPairsWereOne(
            @ForAll("entities") List<Side> entities, @ForAll("pairs") List<Integer> pending) {
        List<Integer> known = pending.stream().filter(i -> i < entities.size()).toList();
        Tally tally = tally(entities, known);
        for (Tally.Row row : tally.rows()) {
            if (!row.value().isEmpty()) {
                assertThat(new BigDecimal(row.value())).isBetween(new BigDecimal(row.min()), new BigDecimal(row.max()));
            }
        }
        int groups = entities.size() - Math.max(0, new HashSet<>(known).size() - 1);
        assertThat(tally.row("S1", "shelf", "_T").min()).isEqualTo(Integer.toString(groups));
    }

    @Property(tries = 2000)
    void aSuppositionIsWhatCountingTheOtherEntitiesGives(
            @ForAll("entities") List<Side> entities,
            @ForAll("entities") List<Side> others,
            @ForAll("pairs") List<Integer> pending,
            @ForAll("pairs") List<Integer> gone) {
        List<Integer> known = pending.stream().filter(i -> i < entities.size()).toList();
        TreeSet<Integer> leave = new TreeSet<>(gone);
        leave.removeIf(i -> i >= entities.size());
        List<Side> instead = others.subList(0, Math.min(3, others.size()));
        Tally now = tallyOf(entities, Set.of(), List.of(), known);
        Recount recount = now.recount();
        recount.add(
                leave.stream().map(StatisticsPropertyTest::id).toList(),
                instead.stream().map(s -> new Recount.Seen(s, List.of(s))).toList(),
                uncertain(instead, entities.size()));
        now.finish();
        Tally then = tallyOf(entities, leave, instead, known);
        then.finish();

        FigureChanges expected = new FigureChanges();
        Map<String, Tally.Row> before = byId(now);
        Map<String, Tally.Row> after = byId(then);
        Set<String> all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        for (String id : all) {
            for (String column : List.of("value", "value_min", "value_max")) {
                String table = Objects.requireNonNull(before.getOrDefault(id, after.get(id)))
                        .cell("table_id");
                expected.number(
                        column.equals("value") ? table : table + Recount.RANGE,
                        number(before.get(id), column),
                        number(after.get(id), column));
            }
        }
        FigureChanges told = recount.effects().get(0).changes();
        assertThat(told.tables()).isEqualTo(expected.tables());
        assertThat(told.weight()).isEqualTo(expected.weight());
    }

    /** Each of those that are there instead may be the next of them, and one of the entities. */
    private static List<Recount.Uncertain> uncertain(List<Side> instead, int entities) {
        List<Recount.Uncertain> uncertain = new ArrayList<>();
        for (int i = 0; i < instead.size(); i++) {
            if (i > 0) {
                uncertain.add(Recount.Uncertain.ofTwo(i - 1, i));
            }
            if (i < entities) {
                uncertain.add(Recount.Uncertain.withOther(i, id(i)));
            }
        }
        return uncertain;
    }

    private static Tally tallyOf(List<Side> entities, Set<Integer> without, List<Side> more, List<Integer> pending) {
        Tally tally = new Tally();
        for (int i = 0; i < entities.size(); i++) {
            if (!without.contains(i)) {
                tally.add(id(i), entities.get(i), List.of(entities.get(i)));
            }
        }
        for (int i = 0; i < more.size(); i++) {
            tally.add("C" + i, more.get(i), List.of(more.get(i)));
        }
        for (int i = 1; i < pending.size(); i++) {
            tally.pending(id(pending.get(i - 1)), id(pending.get(i)));
        }
        for (Recount.Uncertain each : uncertain(more, entities.size())) {
            tally.pending("C" + each.instead(), each.withInstead() < 0 ? each.withEntity() : "C" + each.withInstead());
        }
        return tally;
    }

    private static String id(int entity) {
        return "B" + (char) ('a' + entity);
    }

    private static Map<String, Tally.Row> byId(Tally tally) {
        return tally.rows().stream().collect(Collectors.toMap(Tally.Row::id, row -> row));
    }

    private static BigDecimal number(Tally.@Nullable Row row, String column) {
        return row == null || row.cell(column).isEmpty() ? BigDecimal.ZERO : new BigDecimal(row.cell(column));
    }

    @Provide
    Arbitrary<List<Integer>> pairs() {
        return Arbitraries.integers().between(0, 11).list().ofMaxSize(4);
    }
}
