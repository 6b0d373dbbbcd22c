package org.quicksilver.consolidate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.quicksilver.plan.Field;

/** Finds where current records of one round disagree. */
final class Conflicts {

    private final Agreement agreement;
    private final RoundOrder rounds;

    Conflicts(Agreement agreement, RoundOrder rounds) {
        this.agreement = agreement;
        this.rounds = rounds;
    }

    /**
     * The values in conflict of one field, by round, then value; none where all agree.
     *
     * @param shown the value that the entity shows, if any
     */
    List<Entity.Conflict> of(Field field, List<Statement> statements, List<EntityValue> shown) {
        if (statements.size() < 2 || !Agreement.canDisagree(field)) {
            return List.of();
        }
        Map<String, List<Statement>> byRound = new TreeMap<>(rounds.comparator());
        for (Statement s : statements) {
            if (s.member().standing() == Standing.CURRENT) {
                byRound.computeIfAbsent(s.member().source().round(), r -> new ArrayList<>())
                        .add(s);
            }
        }
        List<Entity.Conflict> conflicts = new ArrayList<>();
        byRound.forEach((round, said) -> {
            if (disagree(field, said)) {
                conflicts.addAll(listed(field, round, said, shown));
            }
        });
        return conflicts;
    }

    private boolean disagree(Field field, List<Statement> said) {
        List<Statement> distinct = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Statement s : said) {
            if (seen.add(label(field, s))) {
                distinct.add(s);
            }
        }
        for (int i = 0; i < distinct.size(); i++) {
            for (int j = i + 1; j < distinct.size(); j++) {
                if (!agreement.agree(field, distinct.get(i), distinct.get(j))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<Entity.Conflict> listed(
            Field field, String round, List<Statement> said, List<EntityValue> shown) {
        Map<String, Set<String>> records = new TreeMap<>();
        said.forEach(s -> records.computeIfAbsent(label(field, s), v -> new TreeSet<>())
                .add(s.member().id()));
        List<Entity.Conflict> out = new ArrayList<>();
        records.forEach((value, ids) -> {
            boolean chosen = shown.stream()
                    .anyMatch(v -> label(field, v.value(), v.detail()).equals(value));
            String rule = shown.isEmpty() ? "" : shown.get(0).rule();
            out.add(new Entity.Conflict(round, field.name(), value, ids.size(), chosen, rule));
        });
        return out;
    }

    private static String label(Field field, Statement s) {
        return label(field, s.value().value(), s.value().detail());
    }

    private static String label(Field field, String value, Map<String, String> detail) {
        String currency = detail.getOrDefault("currency", "");
        return Agreement.isMoney(field) && !currency.isEmpty() ? value + " " + currency : value;
    }
}
