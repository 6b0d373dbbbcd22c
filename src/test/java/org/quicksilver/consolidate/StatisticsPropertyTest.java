package org.quicksilver.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

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

    @Provide
    Arbitrary<List<Integer>> pairs() {
        return Arbitraries.integers().between(0, 11).list().ofMaxSize(4);
    }
}
