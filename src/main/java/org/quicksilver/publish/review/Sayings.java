package org.quicksilver.publish.review;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.quicksilver.plan.Plan;

/** Which records of some entities say what about some fields, and in which cells. */
final class Sayings {
    private static final int MOST = 6;

    private final Map<String, String> entities = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();
    private final Map<String, String> reporters = new HashMap<>();
    private final Map<String, List<String>> records = new HashMap<>();
    private final Map<String, String> titles = new HashMap<>();
    private final Map<List<String>, List<Saying>> sayings = new HashMap<>();
    private final Map<List<String>, String> currencies = new HashMap<>();

    /** What a record says: the understood value, and the cell with its words. */
    record Saying(String record, String value, String cell, String who) {}

    private Sayings() {}

    /**
     * @param wanted the entities
     * @param asked whether a field of an entity is asked about, both as a list
     */
    static Sayings of(Path run, Plan plan, Set<String> wanted, Predicate<List<String>> asked) throws IOException {
        Sayings all = new Sayings();
        String id = plan.entity().idColumn();
        TableWalk.each(run, "tables/source_records", row -> {
            if (wanted.contains(row.get(id)) && row.get("standing").equals("current")) {
                all.add(row, row.get(id));
            }
        });
        TableWalk.each(run, "tables/record_values", row -> {
            String entity = all.entities.getOrDefault(row.get("source_record_id"), "");
            if (!entity.isEmpty() && row.get("status").equals("stated")) {
                all.addValue(row, asked.test(List.of(entity, row.get("field"))));
            }
        });
        TableWalk.each(run, "tables/" + plan.entity().plural(), row -> {
            if (wanted.contains(row.get(id))) {
                String title = row.get("title");
                all.titles.put(row.get(id), row.get(id) + (title.isEmpty() ? "" : "\n" + title));
            }
        });
        return all;
    }

    private void add(TableWalk row, String entity) {
        String record = row.get("source_record_id");
        String sheet = row.get("sheet").isEmpty() ? "" : "!" + row.get("sheet");
        entities.put(record, entity);
        records.computeIfAbsent(entity, e -> new ArrayList<>()).add(record);
        places.put(record, row.get("source_file") + sheet + ":" + row.get("row_no"));
        reporters.put(record, row.get("respondent_id"));
    }

    private void addValue(TableWalk row, boolean isAsked) {
        String record = row.get("source_record_id");
        String field = row.get("field");
        if (field.equals("currency") || field.endsWith("_currency")) {
            currencies.put(List.of(record, field), row.get("value"));
        }
        if (isAsked) {
            String ref = row.get("origin_ref").isEmpty() ? "" : ", " + row.get("origin_ref");
            sayings.computeIfAbsent(List.of(record, field), k -> new ArrayList<>())
                    .add(new Saying(
                            record,
                            row.get("value"),
                            place(record) + ref + ": " + row.get("verbatim").strip(),
                            reporters.getOrDefault(record, "")));
        }
    }

    /** The current records of an entity. */
    List<String> records(String entity) {
        return records.getOrDefault(entity, List.of());
    }

    /** File, sheet and row of a record. */
    String place(String record) {
        return places.getOrDefault(record, "");
    }

    /** An entity as a reader knows it. */
    String title(String entity) {
        return titles.getOrDefault(entity, entity);
    }

    /**
     * Who says that a field of an entity has a value; an amount is its number and its currency.
     *
     * @param values every value of the field: who says a number with a currency does not say the number alone
     */
    List<Saying> of(String entity, String field, String value, Set<String> values) {
        return records(entity).stream()
                .flatMap(record -> sayings.getOrDefault(List.of(record, field), List.of()).stream())
                .filter(saying -> {
                    String whole = saying.value() + " " + currency(saying.record(), field);
                    return value.equals(whole) || (value.equals(saying.value()) && !values.contains(whole));
                })
                .toList();
    }

    private String currency(String record, String field) {
        String own = currencies.getOrDefault(List.of(record, field + "_currency"), "");
        return own.isEmpty() ? currencies.getOrDefault(List.of(record, "currency"), "") : own;
    }

    /** A value with those who say it, a line each. */
    static String text(String value, Set<String> rounds, List<Saying> sayings) {
        TreeSet<String> named = new TreeSet<>(rounds);
        named.remove("");
        StringBuilder text = new StringBuilder(value);
        if (!named.isEmpty()) {
            text.append(" (").append(String.join(", ", named)).append(')');
        }
        Map<String, String> cells = new TreeMap<>();
        sayings.forEach(
                s -> cells.merge(s.record(), (s.who().isEmpty() ? "" : s.who() + " in ") + s.cell(), (a, b) -> a));
        cells.values().stream().limit(MOST).forEach(cell -> text.append('\n').append(cell));
        if (cells.size() > MOST) {
            text.append("\nand ").append(cells.size() - MOST).append(" more");
        }
        return text.toString();
    }
}
