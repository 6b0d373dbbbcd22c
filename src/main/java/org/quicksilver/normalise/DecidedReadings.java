package org.quicksilver.normalise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.quicksilver.plan.Field;
import org.quicksilver.plan.Plan;
import org.quicksilver.record.Cell;

/** Puts what people decided in the place of what no rule understands; what is understood stays. */
final class DecidedReadings {

    private final Plan plan;
    private final DecidedValues decided;
    private final KindReader readers;

    /** @param readers reads a cell by the kind of its column */
    DecidedReadings(Plan plan, DecidedValues decided, KindReader readers) {
        this.plan = plan;
        this.decided = decided;
        this.readers = readers;
    }

    /** The readings of a cell with decided ones for those that are open: for the whole cell, else for parts of a list. */
    List<Reading> instead(List<Reading> understood, Cell cell, Column column) {
        List<Reading> readings = new ArrayList<>();
        Set<String> fields = new HashSet<>();
        boolean any = false;
        for (Reading reading : understood) {
            String name = reading.target().isEmpty() ? column.field().name() : reading.target();
            List<Reading> whole = reading.isOpen() ? whole(name, cell, column) : List.of();
            any |= !whole.isEmpty();
            if (whole.isEmpty()) {
                readings.add(reading);
            } else if (fields.add(name)) {
                readings.addAll(whole);
            }
        }
        return any || !column.field().many() ? readings : parts(understood, cell, column);
    }

    private List<Reading> whole(String name, Cell cell, Column column) {
        Optional<DecidedValues.Decision> decision = decided.find(name, cell.text());
        Optional<Field> field = plan.field(name);
        if (decision.isEmpty() || field.isEmpty()) {
            return List.of();
        }
        boolean own = name.equals(column.field().name());
        return read(decision.get(), column.of(field.get())).stream()
                .map(r -> own || !r.target().isEmpty() ? r : r.of(name))
                .toList();
    }

    /** What a decision says; nothing where that is understood no more. */
    private List<Reading> read(DecidedValues.Decision decision, Column column) {
        List<Reading> readings = readers.read(Cell.ofText(decision.value()), column);
        return readings.stream().anyMatch(Reading::isOpen)
                ? List.of()
                : readings.stream().map(r -> r.ruled(decision.rule())).toList();
    }

    /** The cell read anew with decided parts of the list in the place of those that nothing understands. */
    private List<Reading> parts(List<Reading> understood, Cell cell, Column column) {
        Map<String, Reading> byValue = new HashMap<>();
        StringBuilder text = new StringBuilder();
        Matcher part = DecidedValues.PART.matcher(cell.text());
        while (part.find()) {
            Optional<DecidedValues.Decision> decision =
                    decided.find(column.field().name(), part.group());
            decision.ifPresent(d -> read(d, column).forEach(r -> byValue.putIfAbsent(r.value(), r)));
            String words = decision.map(DecidedValues.Decision::value).orElse(part.group());
            part.appendReplacement(text, Matcher.quoteReplacement(words));
        }
        part.appendTail(text);
        if (byValue.isEmpty()) {
            return understood;
        }
        List<Reading> readings = readers.read(Cell.ofText(text.toString()), column);
        Set<String> known = new HashSet<>();
        understood.stream().filter(Reading::isStated).forEach(r -> known.add(r.value()));
        long open = readings.stream().filter(Reading::isOpen).count();
        return open >= understood.stream().filter(Reading::isOpen).count()
                ? understood
                : readings.stream()
                        .map(r -> known.contains(r.value()) ? r : byValue.getOrDefault(r.value(), r))
                        .toList();
    }
}
