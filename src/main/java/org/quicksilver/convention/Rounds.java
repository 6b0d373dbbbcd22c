package org.quicksilver.convention;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quicksilver.consolidate.RoundOrder;
import org.quicksilver.plan.Plan;

/** The rounds of the job: their order, their ends, and who answered in each. */
final class Rounds {

    private final Plan plan;
    private final ConventionInput input;
    private final RoundOrder order;
    private final Map<String, Set<String>> answered = new HashMap<>();

    Rounds(Plan plan, ConventionInput input) {
        this.plan = plan;
        this.input = input;
        this.order = new RoundOrder(plan.rounds());
        for (ConventionInput.Reading reading : input.readings()) {
            if (reading.rowsAccepted() > 0) {
                answered.computeIfAbsent(reading.round(), r -> new HashSet<>()).add(reading.respondentId());
            }
        }
    }

    /** Rounds in which anyone answered, in order, up to the one reported on. */
    List<String> present() {
        int last = order.position(input.round());
        return answered.keySet().stream()
                .filter(r -> order.position(r) >= 0 && (last < 0 || order.position(r) <= last))
                .sorted(order.comparator())
                .toList();
    }

    RoundOrder order() {
        return order;
    }

    boolean answered(String round, String respondent) {
        return answered.getOrDefault(round, Set.of()).contains(respondent);
    }

    /** First day of a round, empty when it is not known. */
    String start(String round) {
        return plan.round(round).map(Plan.Round::from).orElse("");
    }

    /** Last day of a round; the as-of date when the round is not known. */
    String end(String round) {
        return plan.round(round).map(Plan.Round::to).orElse(input.asOf());
    }

    /** Code of the round reported on. */
    String reported() {
        return input.round();
    }

    String asOf() {
        return input.asOf();
    }
}
