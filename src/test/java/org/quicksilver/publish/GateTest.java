package org.quicksilver.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quicksilver.consolidate.Remark;

/** The gate judges by the job's rules; every check has its value. */
class GateTest {

    private static List<Check> checks(Tally tally, List<Check.Measure> more, List<Remark> remarks) {
        return Gate.checks(TinyRun.PLAN, tally, more, remarks);
    }

    private static String outcome(List<Check> checks, String name, Check.Severity severity) {
        return checks.stream()
                .filter(c -> c.name().equals(name) && c.severity() == severity)
                .map(c -> c.value() + " " + c.outcome().code())
                .findFirst()
                .orElse("none");
    }

    private static Tally tally(long accepted, long rejected) {
        Tally tally = new Tally();
        tally.accepted = accepted;
        tally.rejected = rejected;
        return tally;
    }

    @Test
    void aShareIsJudgedAgainstBothItsBounds() {
        List<Check> low = checks(tally(95, 5), List.of(), List.of());
        assertThat(outcome(low, "reject_share", Check.Severity.WARN)).isEqualTo("0.05 passed");
        List<Check> more = checks(tally(80, 20), List.of(), List.of());
        assertThat(outcome(more, "reject_share", Check.Severity.WARN)).isEqualTo("0.2 warned");
        assertThat(outcome(more, "reject_share", Check.Severity.ERROR)).isEqualTo("0.2 passed");
        List<Check> most = checks(tally(40, 60), List.of(), List.of());
        assertThat(outcome(most, "reject_share", Check.Severity.ERROR)).isEqualTo("0.6 failed");
    }

    @Test
    void aBoundThatIsMetExactlyIsKept() {
        assertThat(outcome(checks(tally(90, 10), List.of(), List.of()), "reject_share", Check.Severity.WARN))
                .isEqualTo("0.1 passed");
    }

    @Test
    void nothingAcceptedFails() {
        assertThat(outcome(checks(tally(0, 0), List.of(), List.of()), "accepted", Check.Severity.ERROR))
                .isEqualTo("0 failed");
        assertThat(outcome(checks(tally(1, 0), List.of(), List.of()), "accepted", Check.Severity.ERROR))
                .isEqualTo("1 passed");
    }

    @Test
    void rowsThatDoNotAddUpFail() {
        Tally tally = tally(1, 0);
        tally.unbalanced = 1;
        tally.homeless = 2;
        List<Check> checks = checks(tally, List.of(), List.of());
        assertThat(outcome(checks, "rows_unaccounted", Check.Severity.ERROR)).isEqualTo("1 failed");
        assertThat(outcome(checks, "accepted_without_entity", Check.Severity.ERROR))
                .isEqualTo("2 failed");
    }

    @Test
    void whatNoRuleNamesIsNotedOnlyAndWhatATableRemarksIsAWarning() {
        List<Check> checks = checks(
                tally(1, 0),
                List.of(new Check.Measure("odd_files", 3)),
                List.of(new Remark("no_rate", "EUR 2018-05", 2, "There is no rate."), new Remark("fine", "", 0, "")));
        assertThat(outcome(checks, "odd_files", Check.Severity.INFO)).isEqualTo("3 passed");
        assertThat(outcome(checks, "no_rate:EUR 2018-05", Check.Severity.WARN)).isEqualTo("2 warned");
        assertThat(outcome(checks, "fine", Check.Severity.WARN)).isEqualTo("0 passed");
    }

    @Test
    void checksAreSortedAndNoneLacksAValue() {
        List<Check> checks = checks(tally(1, 1), List.of(), List.of());
        assertThat(checks).extracting(c -> c.name() + " " + c.severity().code()).isSorted();
        assertThat(checks).extracting(Check::value).doesNotContain("");
    }
}
