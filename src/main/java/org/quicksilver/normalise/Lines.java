package org.quicksilver.normalise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Chooses among all that a row says of each field. */
final class Lines {

    private Lines() {}

    /**
     * The lines of each field that stand: a field's own cell before what another field or a merge or a sub-heading gives, what
     * is said before what is blank, equal values once; one blank line where nothing else is said.
     */
    static Map<String, List<Line>> chosen(List<Line> all) {
        Map<String, List<Line>> byField = new LinkedHashMap<>();
        for (Line line : all) {
            byField.computeIfAbsent(line.field(), f -> new ArrayList<>()).add(line);
        }
        byField.replaceAll((field, lines) -> chosenOfField(lines));
        return byField;
    }

    private static List<Line> chosenOfField(List<Line> lines) {
        List<Line> said = lines.stream().filter(l -> !l.isEmpty()).toList();
        if (said.isEmpty()) {
            return lines.subList(0, 1);
        }
        boolean own = said.stream().anyMatch(l -> l.isStated() && l.isOwn());
        List<Line> nearest = said.stream().filter(l -> !own || l.isOwn()).toList();
        boolean direct = nearest.stream().anyMatch(l -> l.isStated() && !l.isInherited());
        Set<String> values = new HashSet<>();
        List<Line> chosen = new ArrayList<>();
        for (Line line : nearest) {
            boolean first = !line.isStated() || values.add(line.reading().value());
            if (first && !(direct && line.isInherited())) {
                chosen.add(line);
            }
        }
        return chosen;
    }
}
