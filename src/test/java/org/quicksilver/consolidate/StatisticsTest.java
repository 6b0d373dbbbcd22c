package org.quicksilver.consolidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quicksilver.consolidate.Tally.Row;

class StatisticsTest {

    private final Tally tally = new Tally();

    private void add(String id, String pages, String shelf, String... subjects) {
        tally.add(
                id,
                Map.of("shelf", shelf.isEmpty() ? List.of() : List.of(shelf), "subjects", List.of(subjects)),
                pages.isEmpty() ? Map.of() : Map.of("pages", pages));
    }

    @Test
    void countingEachAnEntityStandsUnderEveryCodeAndOnceInTheTotal() {
        add("B1", "", "A", "tin", "lead");
        add("B2", "", "A", "tin");
        tally.finish();
        assertThat(tally.row("S2", "subjects", "tin", "shelf", "A").value()).isEqualTo("2");
        assertThat(tally.row("S2", "subjects", "lead", "shelf", "A").value()).isEqualTo("1");
        assertThat(tally.row("S2", "subjects", "_T", "shelf", "A").value()).isEqualTo("2");
        assertThat(tally.row("S2", "subjects", "_T", "shelf", "_T").value()).isEqualTo("2");
    }

    @Test
    void whatIsNotStatedIsACodeAndIsCountedInTheTotal() {
        add("B1", "", "", "tin");
        add("B2", "", "A", "tin");
        tally.finish();
        assertThat(tally.row("S1", "shelf", "_U").value()).isEqualTo("1");
        Row total = tally.row("S1", "shelf", "_T");
        assertThat(List.of(total.value(), total.members(), total.notStated())).containsExactly("2", "2", "1");
    }

    @Test
    void countingWeightedSharesSumToOneAnEntity() {
        add("B1", "", "A", "tin", "lead", "zinc");
        tally.finish();
        assertThat(tally.row("S3", "subjects", "_T").value()).isEqualTo("1.000000");
        assertThat(List.of(
                        tally.row("S3", "subjects", "tin").value(),
                        tally.row("S3", "subjects", "lead").value(),
                        tally.row("S3", "subjects", "zinc").value()))
                .containsExactly("0.333333", "0.333334", "0.333333");
    }

    @Test
    void countingOnceAnEntityWithSeveralCodesStandsWhereNoneApplies() {
        add("B1", "", "A", "tin", "lead");
        add("B2", "", "A", "tin");
        tally.finish();
        assertThat(tally.row("S4", "subjects", "_Z").value()).isEqualTo("1");
        assertThat(tally.row("S4", "subjects", "tin").value()).isEqualTo("1");
        assertThat(tally.row("S4", "subjects", "_T").value()).isEqualTo("2");
    }

    @Test
    void aSumLeavesOutThoseThatStateNothingAndSaysHowMany() {
        add("B1", "100", "A");
        add("B2", "", "A");
        add("B3", "", "B");
        tally.finish();
        Row a = tally.row("S5", "shelf", "A");
        assertThat(List.of(a.value(), a.members(), a.notStated(), a.status())).containsExactly("100", "1", "1", "A");
        Row b = tally.row("S5", "shelf", "B");
        assertThat(List.of(b.value(), b.members(), b.notStated(), b.status())).containsExactly("", "0", "1", "M");
    }

    @Test
    void aWeightedSumDividesToTheLastDigit() {
        add("B1", "100", "A", "tin", "lead", "zinc");
        tally.finish();
        assertThat(tally.row("S6", "subjects", "tin").value()).isEqualTo("33.33");
        assertThat(tally.row("S6", "subjects", "lead").value()).isEqualTo("33.34");
        assertThat(tally.row("S6", "subjects", "_T").value()).isEqualTo("100");
    }

    @Test
    void aSuppositionIsCountedAgainstTheFiguresAndChangesNone() {
        add("B1", "100", "A", "tin");
        add("B2", "60", "A", "tin");
        add("B3", "40", "B", "tin");
        Recount recount = tally.recount();
        Map<String, List<String>> codes = Map.of("shelf", List.of("A"), "subjects", List.of("tin"));
        Side one = new Side(codes, Map.of("pages", "100"));
        recount.add(List.of("B1", "B2", "unknown"), List.of(new Recount.Seen(one, List.of(one))), List.of());
        recount.add(List.of(), List.of(), List.of());
        tally.finish();
        assertThat(tally.row("S1", "shelf", "A").value()).isEqualTo("2");
        Recount.Effect effect = recount.effects().get(0);
        // S1: shelf A 2 to 1, all 3 to 2; S5: shelf A 160 to 100, all 200 to 140; S7: not stated 3 to 2, four times
        assertThat(effect.changes().tables())
                .containsEntry("S1", 2)
                .containsEntry("S5", 2)
                .containsEntry("S7", 4);
        assertThat(effect.entities()).isEqualTo(-1);
        assertThat(effect.sums()).isEqualTo(Map.of("pages", "-60"));
        assertThat(recount.effects().get(1).changes().figures()).isZero();
        assertThat(recount.effects().get(1).sums()).isEqualTo(Map.of("pages", "0"));
    }

    @Test
    void aTableByRoundSeesAnEntityRoundByRound() {
        Map<String, List<String>> whole = Map.of("state", List.of("printed"), "round", List.of("r1", "r2"));
        tally.add(
                "B1",
                new Side(whole, Map.of()),
                List.of(
                        new Side(Map.of("round", List.of("r1"), "state", List.of("planned")), Map.of()),
                        new Side(Map.of("round", List.of("r2"), "state", List.of("printed")), Map.of())));
        tally.finish();
        assertThat(tally.row("S7", "round", "r1", "state", "planned").value()).isEqualTo("1");
        assertThat(tally.find("S7", "round", "r1", "state", "printed")).isEmpty();
        assertThat(tally.row("S7", "round", "_T", "state", "_T").value()).isEqualTo("1");
        assertThat(tally.row("S1", "shelf", "_T").cells().get("round")).isEqualTo("r2");
    }

    @Test
    void aSideOfAnotherDimensionIsNotSeen() {
        Map<String, List<String>> whole = Map.of("round", List.of("r1"));
        tally.add(
                "B1",
                new Side(whole, Map.of()),
                List.of(new Side(whole, Map.of()), new Side(Map.of("round", List.of("r2")), Map.of(), "shelf")));
        tally.finish();
        assertThat(tally.find("S7", "round", "r2", "state", "_T")).isEmpty();
    }

    @Test
    void anUncertainPairLowersTheLeast() {
        add("B1", "", "A", "tin");
        add("B2", "", "A", "tin");
        add("B3", "", "B", "tin");
        tally.pending("B1", "B2");
        tally.finish();
        Row a = tally.row("S1", "shelf", "A");
        assertThat(List.of(a.min(), a.value(), a.max())).containsExactly("1", "2", "2");
        Row total = tally.row("S1", "shelf", "_T");
        assertThat(List.of(total.min(), total.value(), total.max())).containsExactly("2", "3", "3");
        assertThat(tally.row("S1", "shelf", "B").min()).isEqualTo("1");
    }

    @Test
    void twoThatMayBeOneButDifferMayLeaveEitherCell() {
        add("B1", "", "A");
        add("B2", "", "B");
        tally.pending("B1", "B2");
        tally.finish();
        Row a = tally.row("S1", "shelf", "A");
        assertThat(List.of(a.min(), a.value(), a.max())).containsExactly("0", "1", "1");
    }

    @Test
    void twoThatMayBeOneMayMeetInACellThatNeitherIsIn() {
        add("B1", "", "A", "tin");
        add("B2", "", "B", "lead");
        add("B3", "", "A", "lead");
        tally.pending("B1", "B2");
        tally.finish();
        Row row = tally.row("S2", "subjects", "lead", "shelf", "A");
        assertThat(List.of(row.min(), row.value(), row.max())).containsExactly("1", "1", "2");
    }

    @Test
    void aPairOfWhatDoesNotCountIsIgnored() {
        add("B1", "", "A");
        tally.pending("B1", "B9");
        tally.finish();
        assertThat(tally.row("S1", "shelf", "A").min()).isEqualTo("1");
    }

    @Test
    void nothingAtAllIsZeroNotMissing() {
        tally.finish();
        Row total = tally.row("S1", "shelf", "_T");
        assertThat(List.of(total.value(), total.status())).containsExactly("0", "A");
    }

    @Test
    void theSameCellHasTheSameIdWhateverElseCounts() {
        add("B1", "", "A");
        tally.finish();
        Tally other = new Tally();
        other.add("B0", Map.of("shelf", List.of("Z")), Map.of());
        other.add("B1", Map.of("shelf", List.of("A")), Map.of());
        other.finish();
        assertThat(other.row("S1", "shelf", "A").id())
                .isEqualTo(tally.row("S1", "shelf", "A").id());
    }

    @Test
    void entitiesOutOfOrderAreRefused() {
        add("B2", "", "A");
        assertThatThrownBy(() -> add("B1", "", "A"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("B1");
    }
}
