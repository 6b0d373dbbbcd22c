package org.quicksilver.consolidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.quicksilver.consolidate.Identities.IdChange;

class ChangesTest {

    private static final Changes CHANGES = new Changes(
            new GenericTables(Books.PLAN).schemas(), Books.PLAN.entity().idColumn());
    private static final Causes.Basis BASIS = new Causes.Basis("d", "1", Map.of("survive", "x", "vocabulary:a", "y"));
    private static final Causes INPUT = new Causes(BASIS, BASIS, Set.of(), Set.of());

    /** All that a run publishes of some books, entity by entity. */
    static List<EntityRows> published(Entity... books) {
        GenericTables tables = new GenericTables(Books.PLAN);
        Map<String, List<List<String>>> rows = new TreeMap<>();
        tables.schemas().forEach(s -> rows.put(s.path(), new ArrayList<>()));
        for (Entity book : books) {
            tables.write(
                    book,
                    (table, cells) ->
                            rows.computeIfAbsent(table, t -> new ArrayList<>()).add(cells));
        }
        rows.remove("quality/conflicts.csv");
        Map<String, Iterator<List<String>>> iterators = new TreeMap<>();
        rows.forEach((table, lines) -> iterators.put(table, lines.iterator()));
        List<EntityRows> grouped = new ArrayList<>();
        Changes.group(iterators).forEachRemaining(grouped::add);
        return grouped;
    }

    private static List<Change> compare(List<EntityRows> before, List<EntityRows> now, IdChange... ids) {
        List<Change> changes = new ArrayList<>();
        CHANGES.compare(before.iterator(), now.iterator(), List.of(ids), INPUT, changes::add);
        return changes;
    }

    private static List<EntityRows> replayed(List<EntityRows> before, List<Change> changes) {
        List<EntityRows> out = new ArrayList<>();
        CHANGES.replay(before.iterator(), changes.iterator()).forEachRemaining(out::add);
        return out;
    }

    private static ARecord record(String title, String... subjects) {
        return ARecord.aRecord("R1").withTitle(title).withAll("subjects", subjects);
    }

    private static Entity book(String id, ARecord... records) {
        return Books.book(id, List.of(), records);
    }

    @Test
    void theSameBooksChangeNothing() {
        List<EntityRows> run = published(book("B1", record("One", "a")));
        assertThat(compare(run, run)).isEmpty();
    }

    @Test
    void aChangedCellIsNamedByItsColumnWithTheRecordBehindIt() {
        List<Change> changes =
                compare(published(book("B1", record("One"))), published(book("B1", record("One, revised"))));
        assertThat(changes)
                .containsExactly(
                        new Change("C000000001", "B1", "updated", "title", "One", "One, revised", "input", "R1"));
    }

    @Test
    void aRowOfAnotherTableComesAndGoesWhole() {
        List<Change> changes =
                compare(published(book("B1", record("One", "a, b"))), published(book("B1", record("One", "c"))));
        assertThat(changes)
                .extracting(Change::change, Change::field, Change::oldValue, Change::newValue)
                .containsExactly(
                        tuple("updated", "book_subjects", "\"a, b\",\"a, b\",R1", ""),
                        tuple("updated", "book_subjects", "", "c,c,R1"));
    }

    @Test
    void aMergerSaysWhatBecameOfTheOtherAndTakesItsRowsAway() {
        List<Change> changes = compare(
                published(book("B1", record("One")), book("B2", record("Two", "a"))),
                published(book("B1", record("One"))),
                new IdChange("B2", "B1", "merged", ""));
        assertThat(changes)
                .extracting(Change::entityId, Change::change, Change::field, Change::oldValue, Change::newValue)
                .startsWith(tuple("B2", "merged", "book_id", "B2", "B1"))
                .hasSize(3);
        assertThat(changes).extracting(Change::change).containsOnly("merged");
    }

    @Test
    void aSplitSaysWhereTheNewOneComesFrom() {
        List<Change> changes = compare(
                published(book("B1", record("One"))),
                published(book("B1", record("One")), book("B2", record("Two"))),
                new IdChange("B1", "B2", "split", ""));
        assertThat(changes)
                .extracting(Change::entityId, Change::change, Change::field, Change::oldValue)
                .startsWith(tuple("B2", "split", "book_id", "B1"));
    }

    @Test
    void whatIsNeitherMergedNorSplitIsRemovedOrAdded() {
        assertThat(compare(published(book("B1", record("One"))), published(book("B2", record("Two")))))
                .extracting(Change::entityId, Change::change)
                .containsExactly(tuple("B1", "removed"), tuple("B2", "added"));
    }

    @Test
    void aCellThatHoldsSomethingElseStopsTheReplay() {
        List<EntityRows> before = published(book("B1", record("One")));
        List<Change> changes = compare(before, published(book("B1", record("Two"))));
        assertThatThrownBy(() -> replayed(published(book("B1", record("Other"))), changes))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("C000000001");
    }

    @Test
    void aRowThatIsNotThereStopsTheReplay() {
        List<Change> changes =
                compare(published(book("B1", record("One", "a"))), published(book("B1", record("One", "b"))));
        assertThatThrownBy(() -> replayed(published(book("B1", record("One", "c"))), changes))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no such row");
    }

    @Test
    void rowsOfAnEarlierShapeAreBroughtToTheColumnsOfNow() {
        TableSchema now = new TableSchema(
                "tables",
                "books",
                "",
                new Columns()
                        .key("book_id", "")
                        .text("title", "")
                        .text("new", "")
                        .list(),
                List.of("book_id"),
                List.of());
        assertThat(Changes.align(List.of("x", "One", "B1"), List.of("gone", "title", "book_id"), now))
                .containsExactly("B1", "One", "");
    }

    @Test
    void theCauseIsTheClosestThatApplies() {
        Causes.Basis otherDecisions = new Causes.Basis("e", "1", BASIS.parts());
        Causes.Basis otherCode = new Causes.Basis("e", "2", BASIS.parts());
        Causes.Basis otherRule = new Causes.Basis("d", "1", Map.of("survive", "z", "vocabulary:a", "y"));
        Causes.Basis otherWords = new Causes.Basis("d", "1", Map.of("survive", "x", "vocabulary:a", "z"));
        assertThat(new Causes(BASIS, BASIS, Set.of(), Set.of()).of("B1")).isEqualTo("input");
        assertThat(new Causes(BASIS, otherDecisions, Set.of(), Set.of()).of("B1"))
                .isEqualTo("decision");
        assertThat(new Causes(BASIS, otherCode, Set.of(), Set.of()).of("B1")).isEqualTo("code_or_rule");
        assertThat(new Causes(BASIS, otherRule, Set.of(), Set.of()).of("B1")).isEqualTo("code_or_rule");
        assertThat(new Causes(BASIS, otherWords, Set.of(), Set.of()).of("B1")).isEqualTo("reference_data");
        assertThat(new Causes(BASIS, otherCode, Set.of("B1"), Set.of()).of("B1"))
                .isEqualTo("input");
        assertThat(new Causes(BASIS, otherCode, Set.of("B1"), Set.of("B1")).of("B1"))
                .isEqualTo("decision");
    }

    @Test
    void entitiesAreTouchedByRecordsThatComeGoOrChangeStanding() {
        Map<String, String> before =
                Map.of("R1", "B1 current", "R2", "B2 current", "R3", "B3 current", "R5", "B5 current");
        Map<String, String> now =
                Map.of("R1", "B1 current", "R2", "B2 superseded", "R4", "B4 current", "R5", "B9 current");
        assertThat(Causes.touched(before, now)).containsExactlyInAnyOrder("B2", "B3", "B4");
    }
}
