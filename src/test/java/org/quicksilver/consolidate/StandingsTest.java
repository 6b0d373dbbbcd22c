package org.quicksilver.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.quicksilver.consolidate.Standings.FileStanding;
import org.quicksilver.plan.Plan;

class StandingsTest {

    private static final Plan.Resubmission HALF = new Plan.Resubmission("", 0.5);
    private static final FileStanding CURRENT = new FileStanding(Standing.CURRENT, "", "");

    private static SubmittedFile file(String path, boolean revision, String received, String... titles) {
        return new SubmittedFile(
                path, "", "lib", "r1", "list", received, revision, new TreeSet<>(Arrays.asList(titles)));
    }

    private static Standings of(List<Instruction> ledger, SubmittedFile... files) {
        return Standings.of(List.of(files), ledger, HALF);
    }

    private static Standings of(SubmittedFile... files) {
        return of(List.of(), files);
    }

    @Test
    void aRevisionInWhichHalfOfTheTitlesRecurSupersedesTheEarlierFile() {
        Standings s =
                of(file("list.csv", false, "", "a", "b", "c", "d"), file("list (v2).csv", true, "", "a", "b", "x"));
        assertThat(s.of("list.csv")).isEqualTo(new FileStanding(Standing.SUPERSEDED, "list (v2).csv", "revision"));
        assertThat(s.of("list (v2).csv")).isEqualTo(CURRENT);
        assertThat(s.warnings()).isEmpty();
    }

    @Test
    void aRevisionInWhichFewerTitlesRecurLeavesBothWithAWarning() {
        Standings s = of(file("list.csv", false, "", "a", "b", "c", "d"), file("list (v2).csv", true, "", "a", "x"));
        assertThat(s.of("list.csv")).isEqualTo(CURRENT);
        assertThat(s.warnings()).singleElement().asString().contains("list (v2).csv", "too few titles", "list.csv");
    }

    @Test
    void withoutARevisionWordBothStayWithAWarning() {
        Standings s = of(file("a.csv", false, "2018-01-01", "a", "b"), file("b.csv", false, "2018-02-01", "a", "b"));
        assertThat(s.files().values()).containsOnly(CURRENT);
        assertThat(s.warnings()).singleElement().asString().contains("a.csv and b.csv", "neither is marked");
    }

    @Test
    void anotherRespondentRoundOrFormIsNotSuperseded() {
        SubmittedFile revision = file("v2.csv", true, "", "a", "b");
        for (SubmittedFile other : List.of(
                new SubmittedFile("o.csv", "", "other", "r1", "list", "", false, revision.titles()),
                new SubmittedFile("o.csv", "", "lib", "r2", "list", "", false, revision.titles()),
                new SubmittedFile("o.csv", "", "lib", "r1", "loans", "", false, revision.titles()))) {
            assertThat(of(other, revision).of("o.csv")).isEqualTo(CURRENT);
        }
        SubmittedFile nobody = new SubmittedFile("o.csv", "", "", "r1", "list", "", false, revision.titles());
        SubmittedFile nobodyRevised = new SubmittedFile("p.csv", "", "", "r1", "list", "", true, revision.titles());
        assertThat(of(nobody, nobodyRevised).of("o.csv")).isEqualTo(CURRENT);
    }

    @Test
    void aFileReceivedAfterTheRevisionIsNotSupersededByIt() {
        Standings s = of(file("new.csv", false, "2018-03-01", "a"), file("v2.csv", true, "2018-02-01", "a"));
        assertThat(s.of("new.csv")).isEqualTo(CURRENT);
    }

    @Test
    void ofSeveralRevisionsTheLatestStandsAlone() {
        Standings s = of(
                file("v1.csv", false, "2018-01-01", "a"),
                file("v2.csv", true, "2018-02-01", "a"),
                file("v3.csv", true, "2018-03-01", "a"));
        assertThat(s.of("v1.csv").supersededBy()).isEqualTo("v3.csv");
        assertThat(s.of("v2.csv").supersededBy()).isEqualTo("v3.csv");
        assertThat(s.of("v3.csv")).isEqualTo(CURRENT);
    }

    @Test
    void twoUndatedRevisionsBothStayWithAWarning() {
        Standings s = of(file("v2.csv", true, "", "a"), file("v3.csv", true, "", "a"));
        assertThat(s.files().values()).containsOnly(CURRENT);
        assertThat(s.warnings()).isNotEmpty().allMatch(w -> w.contains("undated"));
    }

    @Test
    void theLedgerSupersedesWhateverIsDetected() {
        Standings s = of(
                List.of(new Instruction("b.csv", "a.csv", "use")),
                file("a.csv", false, "", "x"),
                file("b.csv", false, "", "y"));
        assertThat(s.of("a.csv")).isEqualTo(new FileStanding(Standing.SUPERSEDED, "b.csv", "ledger"));
    }

    @Test
    void theLedgerKeepsAFileInUseWhateverIsDetected() {
        Standings s = of(
                List.of(new Instruction("a.csv", "", "use")),
                file("a.csv", false, "", "x"),
                file("b.csv", true, "", "x"));
        assertThat(s.of("a.csv")).isEqualTo(new FileStanding(Standing.CURRENT, "", "ledger"));
    }

    @Test
    void aWithdrawnFileStandsForNothingAndReplacesNothing() {
        Standings s = of(
                List.of(new Instruction("v2.csv", "", "withdraw")),
                file("v1.csv", false, "", "x"),
                file("v2.csv", true, "", "x"));
        assertThat(s.of("v2.csv")).isEqualTo(new FileStanding(Standing.WITHDRAWN, "", "ledger"));
        assertThat(s.of("v1.csv")).isEqualTo(CURRENT);
    }

    @Test
    void aLedgerLineAboutNoFileIsAWarning() {
        Standings s = of(List.of(new Instruction("gone.csv", "", "withdraw")), file("a.csv", false, "", "x"));
        assertThat(s.warnings()).singleElement().asString().contains("gone.csv", "no such file");
    }

    @Test
    void aCircleOfReplacementsReplacesNothing() {
        Standings s = of(
                List.of(new Instruction("a.csv", "b.csv", ""), new Instruction("b.csv", "a.csv", "")),
                file("a.csv", false, "", "x"),
                file("b.csv", false, "", "y"));
        assertThat(s.files().values()).extracting(FileStanding::standing).contains(Standing.CURRENT);
        assertThat(s.warnings()).anyMatch(w -> w.contains("circle"));
    }

    @Test
    void theOrderOfFilesChangesNothing() {
        List<SubmittedFile> files = new ArrayList<>(List.of(
                file("v1.csv", false, "2018-01-01", "a", "b"),
                file("v2.csv", true, "2018-02-01", "a", "c"),
                file("v3.csv", true, "2018-03-01", "a", "d"),
                file("other.csv", false, "", "z")));
        Standings first = Standings.of(files, List.of(), HALF);
        Collections.reverse(files);
        assertThat(Standings.of(files, List.of(), HALF)).isEqualTo(first);
    }
}
