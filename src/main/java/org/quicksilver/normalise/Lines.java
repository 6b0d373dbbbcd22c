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
            byField.computeIfAbsent(line.field(), f -> new ArrayList<>(2)).add(line);
        }
        byField.replaceAll((field, lines) -> lines.size() == 1 ? lines : chosenOfField(lines));
        return byField;
    }

    private static List<Line> chosenOfField(List<Line> lines) {
        boolean said = false;
        boolean own = false;
        boolean direct = false;
        for (Line line : lines) {
            said |= !line.isEmpty();
            own |= line.isStated() && line.isOwn();
            direct |= line.isStated() && line.isOwn() && !line.isInherited();
        }
        if (!said) {
            return lines.subList(0, 1);
        }
        Set<String> values = new HashSet<>();
        List<Line> chosen = new ArrayList<>(lines.size());
        for (Line line : lines) {
            boolean outranked = (own && !line.isOwn()) || (direct && line.isInherited());
            boolean first = !line.isStated() || values.add(line.reading().value());
            if (!line.isEmpty() && !outranked && first) {
                chosen.add(line);
            }
        }
        return chosen;
    }
}
