package org.quicksilver.consolidate;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quicksilver.plan.Plan;

/** The order of rounds in time. */
public final class RoundOrder {

    private final Map<String, Integer> positions = new HashMap<>();

    /** @param rounds the job's rounds, in order of time */
    public RoundOrder(List<Plan.Round> rounds) {
        rounds.forEach(r -> positions.put(r.code(), positions.size()));
    }

    /** Position of a round, 0 the earliest; -1 for none. A round the job does not know comes before all it knows. */
    public int position(String code) {
        return positions.getOrDefault(code, -1);
    }

    /** Earlier rounds first. */
    public Comparator<String> comparator() {
        return Comparator.comparingInt(this::position).thenComparing(Comparator.naturalOrder());
    }
}
