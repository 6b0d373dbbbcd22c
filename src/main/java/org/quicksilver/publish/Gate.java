package org.quicksilver.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quicksilver.consolidate.Remark;
import org.quicksilver.plan.Plan;
import org.quicksilver.publish.table.Decimals;

/** The quality gate: the job's rules, what every run must keep, and what the tables say about themselves. */
final class Gate {

    /** Good things: broken when the value does not exceed the bound. Of all others when it does. */
    private static final Set<String> THE_MORE_THE_BETTER = Set.of("accepted", "entities", "files_read", "rows_read");

    private static final Plan.GateRule MUST_BE_NONE = new Plan.GateRule(Double.NaN, 0);

    private record Measured(double value, Plan.GateRule rule, String message) {}

    private final Map<String, Plan.GateRule> rules;
    private final Map<String, Measured> measured = new LinkedHashMap<>();

    Gate(Map<String, Plan.GateRule> rules) {
        this.rules = rules;
    }

    /** The checks of a run, sorted by name, then severity. */
    static List<Check> checks(Plan plan, Tally tally, List<Check.Measure> more, List<Remark> remarks) {
        Gate gate = new Gate(plan.gate());
        gate.add("accepted", tally.accepted, new Plan.GateRule(Double.NaN, 0), "Rows accepted.");
        gate.note("entities", tally.entities, "Entities made.");
        gate.note("files_read", tally.filesRead, "Files read.");
        gate.note("files_refused", tally.filesRefused, "Files refused.");
        gate.note("files_skipped", tally.filesSkipped, "Files skipped.");
        gate.note("form_changes", tally.formChanges, "Changes of forms since the round before.");
        gate.note("formula_like_cells", tally.formulas, "Values that a spreadsheet program would run.");
        gate.note("masked_values", tally.masked, "Values from which an address, number or name was taken out.");
        gate.note("pairs", tally.pairs, "Pairs kept.");
        gate.note("pairs_pending", tally.pendingPairs, "Pairs that wait for a person.");
        gate.note(
                "refused_share",
                Tally.share(tally.filesRefused, tally.filesRead + tally.filesRefused),
                "Files refused among those read or refused.");
        gate.note(
                "reject_share",
                Tally.share(tally.rejected, tally.accepted + tally.rejected),
                "Rows rejected among those accepted or rejected.");
        gate.note("rows_read", tally.rows.read(), "Rows read, blank ones included.");
        gate.note(
                "unresolved_share",
                Tally.share(tally.unresolved, tally.stated + tally.unresolved),
                "Values not understood among those stated.");
        gate.add("rows_unaccounted", tally.unbalanced, MUST_BE_NONE, "Tables whose rows do not add up.");
        gate.add("accepted_without_entity", tally.homeless, MUST_BE_NONE, "Accepted rows that belong to nothing.");
        more.forEach(measure -> gate.note(measure.name(), measure.value(), ""));
        remarks.forEach(gate::add);
        return gate.checks();
    }

    private void note(String name, Number value, String message) {
        add(name, value, new Plan.GateRule(Double.NaN, Double.NaN), message);
    }

    private void add(String name, Number value, Plan.GateRule otherwise, String message) {
        measured.put(name, new Measured(value.doubleValue(), rules.getOrDefault(name, otherwise), message));
    }

    /** What a table says about itself is a warning unless the job says more. */
    private void add(Remark remark) {
        String name = remark.subject().isEmpty() ? remark.check() : remark.check() + ":" + remark.subject();
        Plan.GateRule rule = rules.getOrDefault(remark.check(), new Plan.GateRule(0, Double.NaN));
        measured.put(name, new Measured((double) remark.value(), rule, remark.message()));
    }

    private List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        measured.forEach((name, found) -> {
            Plan.GateRule rule = found.rule();
            if (Double.isNaN(rule.warn()) && Double.isNaN(rule.error())) {
                checks.add(check(name, Check.Severity.INFO, Double.NaN, found));
            }
            if (!Double.isNaN(rule.warn())) {
                checks.add(check(name, Check.Severity.WARN, rule.warn(), found));
            }
            if (!Double.isNaN(rule.error())) {
                checks.add(check(name, Check.Severity.ERROR, rule.error(), found));
            }
        });
        checks.sort(Comparator.comparing(Check::name)
                .thenComparing(check -> check.severity().code()));
        return checks;
    }

    private static Check check(String name, Check.Severity severity, double bound, Measured found) {
        boolean broken = !Double.isNaN(bound)
                && (THE_MORE_THE_BETTER.contains(name) ? found.value() <= bound : found.value() > bound);
        Check.Outcome outcome = !broken
                ? Check.Outcome.PASSED
                : severity == Check.Severity.ERROR ? Check.Outcome.FAILED : Check.Outcome.WARNED;
        return new Check(
                name, severity, Decimals.of(bound, 6), Decimals.of(found.value(), 6), outcome, found.message());
    }
}
