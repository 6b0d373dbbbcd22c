package org.quicksilver.consolidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicksilver.consolidate.ARecord.aRecord;
import static org.quicksilver.consolidate.Books.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GenericTablesTest {

    private final GenericTables tables = new GenericTables(Books.PLAN);

    private List<List<String>> rows(String path, Entity entity) {
        List<List<String>> rows = new ArrayList<>();
        tables.write(entity, (table, cells) -> {
            if (table.equals(path)) {
                rows.add(cells);
            }
        });
        return rows;
    }

    private List<String> columns(String path) {
        return tables.schemas().stream()
                .filter(s -> s.path().equals(path))
                .flatMap(s -> s.columns().stream())
                .map(TableSchema.Column::name)
                .toList();
    }

    @Test
    void theMainTableHasTheSingleFieldsAndHowWellTheyAreFounded() {
        assertThat(columns("tables/books.csv"))
                .containsExactly(
                        "book_id",
                        "title",
                        "state",
                        "shelf",
                        "published",
                        "pages",
                        "price",
                        "price_currency",
                        "blurb",
                        "note",
                        "card",
                        "listed_on",
                        "first_round",
                        "last_round",
                        "standing",
                        "n_sources",
                        "n_current",
                        "n_conflicts",
                        "confidence",
                        "review_state");
        Entity book = book(
                aRecord("R1").ofRound("r1").withTitle("One").withAmount("price", "12.5", "EUR"),
                aRecord("R2").ofRound("r2").superseded().withTitle("Two"));
        assertThat(rows("tables/books.csv", book).get(0))
                .containsExactly(
                        "B1", "One", "", "", "", "", "12.5", "EUR", "", "", "", "", "r1", "r1", "current", "2", "1",
                        "0", "1", "none");
    }

    @Test
    void everyManyValuedFieldHasATableOfItsOwn() {
        assertThat(columns("tables/book_subjects.csv"))
                .containsExactly("book_id", "value", "as_stated", "source_record_id");
        Entity book = book(aRecord("R1").withAll("subjects", "tin", "lead"));
        assertThat(rows("tables/book_subjects.csv", book))
                .containsExactly(List.of("B1", "lead", "lead", "R1"), List.of("B1", "tin", "tin", "R1"));
    }

    @Test
    void everyPublishedValueHasItsProvenance() {
        Entity book = book(
                aRecord("R1").ofRound("r1").with("state", "planned"),
                aRecord("R2").ofRound("r2").with("state", "printed"));
        assertThat(rows("tables/field_provenance.csv", book))
                .containsExactly(List.of("B1", "state", "printed", "R2", "latest", "", "planned"));
    }

    @Test
    void conflictsAreListedByRoundFieldAndValue() {
        Entity book = book(aRecord("R1").with("pages", "10"), aRecord("R2").with("pages", "20"));
        assertThat(rows("quality/conflicts.csv", book))
                .containsExactly(
                        List.of("B1", "", "pages", "10", "1", "true", "smallest_id"),
                        List.of("B1", "", "pages", "20", "1", "false", "smallest_id"));
    }

    @Test
    void everyRowHasACellForEveryColumn() {
        Entity book = book(
                aRecord("R1").withTitle("x").withAll("subjects", "a").with("pages", "1"),
                aRecord("R2").with("pages", "9"));
        tables.write(book, (table, cells) -> assertThat(cells).as(table).hasSameSizeAs(columns(table)));
    }

    @Test
    void dimensionsAreTheCodesOfTheFieldsThatStatisticsName() {
        Entity book = book(aRecord("R1").ofRound("r1").with("state", "printed").withAll("subjects", "a", "b"));
        assertThat(tables.dimensions(book))
                .isEqualTo(Map.of(
                        "shelf", List.of("_U"),
                        "subjects", List.of("a", "b"),
                        "round", List.of("r1"),
                        "state", List.of("printed")));
    }

    @Test
    void aWithdrawnBookDoesNotCount() {
        assertThat(tables.counts(book(aRecord("R1").withTitle("x")))).isTrue();
        assertThat(tables.counts(book(aRecord("R1").withdrawn().withTitle("x"))))
                .isFalse();
    }
}
