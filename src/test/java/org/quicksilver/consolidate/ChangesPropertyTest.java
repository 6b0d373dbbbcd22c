package org.quicksilver.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ChangesPropertyTest {

    private static final Changes CHANGES = new Changes(
            new GenericTables(Books.PLAN).schemas(), Books.PLAN.entity().idColumn());

    @Provide
    Arbitrary<List<Entity>> runs() {
        Arbitrary<String> words = Arbitraries.of("a", "b, c", "\"d\"", "e\nf", "", " g ");
        Arbitrary<List<String>> subjects =
                words.filter(w -> !w.isEmpty()).list().uniqueElements().ofMaxSize(4);
        Arbitrary<Entity> books = Combinators.combine(Arbitraries.integers().between(1, 6), words, words, subjects)
                .as((n, title, note, all) -> Books.book(
                        "B" + n,
                        List.of(),
                        ARecord.aRecord("R1")
                                .with("title", title)
                                .with("note", note)
                                .withAll("subjects", all.toArray(new String[0]))));
        return books.list().ofMaxSize(6).map(ChangesPropertyTest::oneEach);
    }

    private static List<Entity> oneEach(List<Entity> books) {
        Map<String, Entity> byId = new TreeMap<>();
        books.forEach(b -> byId.put(b.id(), b));
        return new ArrayList<>(byId.values());
    }

    @Property(tries = 300)
    void replayedOnThePreviousRunTheChangesGiveThisRun(
            @ForAll("runs") List<Entity> before, @ForAll("runs") List<Entity> now) {
        List<EntityRows> old = ChangesTest.published(before.toArray(new Entity[0]));
        List<EntityRows> young = ChangesTest.published(now.toArray(new Entity[0]));
        Causes.Basis basis = new Causes.Basis("", "", Map.of());
        List<Change> changes = new ArrayList<>();
        CHANGES.compare(
                old.iterator(),
                young.iterator(),
                List.of(),
                new Causes(basis, basis, Set.of(), Set.of()),
                change -> changes.add(Change.of(change.cells())));
        List<EntityRows> replayed = new ArrayList<>();
        CHANGES.replay(old.iterator(), changes.iterator()).forEachRemaining(replayed::add);
        assertThat(replayed)
                .isEqualTo(young.stream().map(ChangesPropertyTest::covered).toList());
        assertThat(changes).extracting(Change::changeId).isSorted().doesNotHaveDuplicates();
    }

    private static EntityRows covered(EntityRows rows) {
        TreeMap<String, List<List<String>>> covered = new TreeMap<>(rows.rows());
        covered.keySet()
                .retainAll(CHANGES.covered().stream().map(TableSchema::path).toList());
        return new EntityRows(rows.id(), covered);
    }

    @Property(tries = 500)
    void aRowSurvivesItsLine(@ForAll List<String> cells) {
        if (!cells.isEmpty()) {
            assertThat(CsvLine.cells(CsvLine.of(cells))).isEqualTo(cells);
        }
    }
}
