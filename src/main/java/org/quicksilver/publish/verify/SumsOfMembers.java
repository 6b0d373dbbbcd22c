package org.quicksilver.publish.verify;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.quicksilver.consolidate.TableSchema;

/** Every statistic is the sum of the contributions of its members, and counts them. */
final class SumsOfMembers implements Identity {

    private static final String SUMMARY = "statistics/summary.csv";
    private static final String MEMBERS = "statistics/statistic_members.csv";

    private record Figure(long no, String value, long members) {}

    private static final class Sum {
        private BigDecimal sum = BigDecimal.ZERO;
        private long members;
    }

    private final Map<String, Figure> figures = new TreeMap<>();
    private final Map<String, Sum> sums = new HashMap<>();
    private final Flaws flaws;

    SumsOfMembers(Flaws flaws) {
        this.flaws = flaws;
    }

    @Override
    public Optional<Observer> observe(TableSchema schema) {
        int id = Position.of(schema, "statistic_id");
        if (schema.path().equals(SUMMARY) && Position.has(schema, "statistic_id", "value", "n_members")) {
            int value = Position.of(schema, "value");
            int members = Position.of(schema, "n_members");
            return Optional.of((no, cells) ->
                    figures.put(cells.get(id), new Figure(no, cells.get(value), Position.number(cells.get(members)))));
        }
        if (schema.path().equals(MEMBERS) && Position.has(schema, "statistic_id", "contribution")) {
            int contribution = Position.of(schema, "contribution");
            return Optional.of((no, cells) -> {
                Sum sum = sums.computeIfAbsent(cells.get(id), key -> new Sum());
                sum.members++;
                sum.sum = sum.sum.add(decimal(cells.get(contribution)));
            });
        }
        return Optional.empty();
    }

    private static BigDecimal decimal(String cell) {
        try {
            return cell.isEmpty() ? BigDecimal.ZERO : new BigDecimal(cell);
        } catch (NumberFormatException e) {
            return BigDecimal.ZERO;
        }
    }

    @Override
    public void finish() {
        figures.forEach((id, figure) -> {
            Sum sum = sums.getOrDefault(id, new Sum());
            if (sum.members != figure.members()) {
                flaws.add(
                        SUMMARY,
                        figure.no(),
                        id + " has " + sum.members + " members, n_members says " + figure.members());
            }
            if (decimal(figure.value()).compareTo(sum.sum) != 0) {
                flaws.add(SUMMARY, figure.no(), id + " is " + figure.value() + ", its members sum to " + sum.sum);
            }
        });
    }
}
