package org.quicksilver.publish.review;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which published figures a decision on two entities would change. */
final class Effects {
    private final Map<String, Set<String>> figures = new HashMap<>();
    private final Map<String, String> tables = new HashMap<>();

    private Effects() {}

    /** @param entities ids of the entities that are asked about */
    static Effects of(Path run, Set<String> entities) throws IOException {
        Effects effects = new Effects();
        TableWalk.each(run, "statistics/statistic_members", row -> {
            if (entities.contains(row.get("member_id"))) {
                effects.figures
                        .computeIfAbsent(row.get("member_id"), e -> new HashSet<>())
                        .add(row.get("statistic_id"));
            }
        });
        TableWalk.each(
                run, "statistics/summary", row -> effects.tables.put(row.get("statistic_id"), row.get("table_id")));
        return effects;
    }

    /** Figures that count both, so that they change when the two are one; of one entity all its figures, if it is parted. */
    Set<String> of(String left, String right) {
        Set<String> both = new HashSet<>(figures.getOrDefault(left, Set.of()));
        both.retainAll(figures.getOrDefault(right, Set.of()));
        return both;
    }

    /** Figures in words. */
    String words(Set<String> changed) {
        TreeSet<String> names = new TreeSet<>();
        changed.forEach(figure -> names.add(tables.getOrDefault(figure, figure)));
        return String.join(", ", names);
    }
}
