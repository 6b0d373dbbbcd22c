package org.quicksilver.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quicksilver.plan.Field;
import org.quicksilver.plan.Kind;
import org.quicksilver.plan.MatchPlan;
import org.quicksilver.plan.MatchPlan.Level;
import org.quicksilver.record.FieldValue;
import org.quicksilver.record.Status;

/** Every record as columns: one for each field that is compared, blocked by or vetoed by. */
final class Encoding {

    private static final Set<Kind> OF_WORDS = Set.of(Kind.NAME, Kind.TITLE, Kind.ADDRESS, Kind.ORGANISATION);

    private final MatchPlan plan;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final Map<String, Marks> marks = new LinkedHashMap<>();
    /** Stated values of the record in hand by field, for every column. */
    private final Map<String, List<FieldValue>> stated = new HashMap<>();

    private final List<Filled> filled = new ArrayList<>();
    private final String alone;
    private final Set<String> longNames;
    private @Nullable SourceColumn source;
    private int size;

    private Encoding(MatchPlan plan, List<Field> all, Set<String> longNames) {
        this.plan = plan;
        this.longNames = longNames;
        all.forEach(field -> fields.put(field.name(), field));
        if (all.stream().anyMatch(Field::hasTopics)) {
            fields.putIfAbsent(Field.TOPICS.name(), Field.TOPICS);
        }
        alone = alone();
        Set<String> used = used();
        for (Field field : List.copyOf(fields.values())) {
            if (used.contains(field.name()) || compares(field)) {
                Column column = column(field);
                List<FieldValue> values = new ArrayList<>();
                columns.put(field.name(), column);
                stated.put(field.name(), values);
                filled.add(new Filled(column, values));
            }
        }
        if (plan.estimate() && !fields.containsKey(SourceColumn.NAME)) {
            source = new SourceColumn();
        }
        for (MatchPlan.Never never : plan.never()) {
            if (!fields.containsKey(never.of())) {
                marks.put(never.of(), new Marks(never.of()));
            }
        }
    }

    /** The field of words that a job compares which declares nothing and compares nothing else; empty where there is none. */
    private String alone() {
        List<Field> compared = fields.values().stream().filter(this::compares).toList();
        boolean one = plan.estimate() && plan.comparisons().isEmpty() && compared.size() == 1;
        return one && OF_WORDS.contains(compared.get(0).kind())
                ? compared.get(0).name()
                : "";
    }

    /** Encodes records ascending by id. */
    static Encoding of(MatchPlan plan, List<Field> fields, Iterator<MatchRecord> records) {
        List<MatchRecord> first = new ArrayList<>();
        while (first.size() < LongNames.SAMPLE && records.hasNext()) {
            first.add(records.next());
        }
        Encoding encoding = new Encoding(plan, fields, LongNames.of(plan, fields, first));
        first.forEach(encoding::add);
        records.forEachRemaining(encoding::add);
        encoding.freeze();
        return encoding;
    }

    private Set<String> used() {
        Set<String> used = new LinkedHashSet<>(plan.comparisons().keySet());
        plan.blocking().forEach(rule -> rule.forEach(key -> used.add(fieldOf(key))));
        plan.never().forEach(never -> used.add(never.of()));
        for (String name : used) {
            if (!fields.containsKey(name) && plan.never().stream().noneMatch(n -> n.of().equals(name))) {
                throw new IllegalArgumentException(
                        "Matching names the field '" + name + "', which the job does not have");
            }
        }
        return used;
    }

    private boolean compares(Field field) {
        return plan.comparisons().containsKey(field.name()) || DefaultLevels.compared(field);
    }

    /** Field of a blocking key {@code field} or {@code field.function}. */
    static String fieldOf(String key) {
        int dot = key.indexOf('.');
        return dot < 0 ? key : key.substring(0, dot);
    }

    private Column column(Field field) {
        return switch (field.kind()) {
            case TITLE, TEXT ->
                declares(field, Measure.JARO_WINKLER) ? new SetColumn(field.kind()) : new PhraseColumn();
            case NAME, ADDRESS ->
                field.many()
                                || declares(field, Measure.TOKENS)
                                || field.name().equals(alone)
                                || longNames.contains(field.name())
                        ? new PhraseColumn()
                        : new SetColumn(field.kind());
            case ORGANISATION -> new OrganisationColumn();
            case DATE, PERIOD -> new DateColumn();
            case MONEY, NUMBER, INTEGER -> new NumberColumn();
            case COUNTRY, CODE, BOOLEAN, IDENTIFIER, URL, EMAIL, PHONE, LANGUAGE -> new SetColumn(field.kind());
        };
    }

    private boolean declares(Field field, Measure measure) {
        return plan.comparisons().getOrDefault(field.name(), List.of()).stream()
                .anyMatch(level -> level.test().equals(measure.code()));
    }

    private void add(MatchRecord from) {
        stated.values().forEach(List::clear);
        for (FieldValue value : from.values()) {
            if (value.isStated()
                    || (value.status() == Status.UNRESOLVED && !value.form().isEmpty())) {
                List<FieldValue> values = stated.get(value.field());
                if (values != null) {
                    values.add(value);
                }
            }
        }
        List<FieldValue> topics = stated.get(Field.TOPICS.name());
        if (topics != null && Field.TOPICS.equals(fields.get(Field.TOPICS.name()))) {
            topics.clear();
            topics.addAll(topics(from.values()));
        }
        for (Filled filled : filled) {
            filled.column().add(from, filled.values());
        }
        if (source != null) {
            source.add(from, List.of());
        }
        for (Marks mark : marks.values()) {
            mark.add(from.values());
        }
        size++;
    }

    /** A column with the stated values of the record in hand. */
    private record Filled(Column column, List<FieldValue> values) {}

    /** A value for each code that the words of a record mention. */
    private static List<FieldValue> topics(List<FieldValue> values) {
        return values.stream()
                .flatMap(v -> Words.of(v.detail().getOrDefault(Field.TOPICS.name(), "")).stream()
                        .map(code -> new FieldValue(
                                Field.TOPICS.name(),
                                1,
                                v.origin(),
                                v.originRef(),
                                v.verbatim(),
                                code,
                                v.status(),
                                v.rule(),
                                v.confidence(),
                                "",
                                code,
                                Map.of())))
                .toList();
    }

    private void freeze() {
        columns.values().forEach(Column::freeze);
        List<PhraseColumn> titles = titles();
        marks.values().forEach(mark -> mark.freeze(titles));
    }

    private List<PhraseColumn> titles() {
        List<PhraseColumn> titles = new ArrayList<>();
        columns.forEach((name, column) -> {
            if (column instanceof PhraseColumn phrases && field(name).kind() == Kind.TITLE) {
                titles.add(phrases);
            }
        });
        return titles;
    }

    int size() {
        return size;
    }

    /** The column of a field that is compared, blocked by or vetoed by. */
    Column column(String name) {
        return Objects.requireNonNull(columns.get(name), name);
    }

    private Field field(String name) {
        return Objects.requireNonNull(fields.get(name), name);
    }

    /** Comparisons in the order of the job's fields. */
    List<Comparison> comparisons() {
        List<Comparison> out = new ArrayList<>();
        columns.forEach((name, column) -> {
            Field field = field(name);
            List<Level> declared = plan.comparisons().get(name);
            if (declared != null) {
                out.add(new Comparison(name, column, DefaultLevels.complete(field, declared)));
            } else if (name.equals(alone)) {
                out.add(new Comparison(name, column, DefaultLevels.alone()));
            } else if (longNames.contains(name)) {
                out.add(new Comparison(name, column, DefaultLevels.words()));
            } else if (DefaultLevels.compared(field)) {
                out.add(new Comparison(name, column, DefaultLevels.of(field)));
            }
        });
        if (source != null && source.varies()) {
            out.add(new Comparison(SourceColumn.NAME, source, DefaultLevels.ofSource()));
        }
        return out;
    }

    /** Vetoes in the job's order. */
    List<Veto> vetoes() {
        List<Veto> out = new ArrayList<>();
        for (MatchPlan.Never never : plan.never()) {
            Marks mark = marks.get(never.of());
            boolean yields =
                    mark != null || never.test().equals("part") || never.of().equals(Field.TOPICS.name());
            Veto.Test test = mark != null ? mark::different : test(never);
            out.add(new Veto(never.test() + ":" + never.of(), yields, test));
        }
        return out;
    }

    private Veto.Test test(MatchPlan.Never never) {
        Column column = column(never.of());
        return switch (never.test()) {
            case "disjoint" -> disjoint(column);
            case "part" -> column instanceof SetColumn sets ? new Parts(sets, titles())::apart : (a, b) -> false;
            default -> different(column);
        };
    }

    private static Veto.Test disjoint(Column column) {
        if (column instanceof OrganisationColumn organisations) {
            return organisations.codes()::disjoint;
        }
        if (column instanceof DateColumn dates) {
            return dates::disjoint;
        }
        return column instanceof SetColumn sets ? sets::disjoint : different(column);
    }

    private static Veto.Test different(Column column) {
        if (column instanceof OrganisationColumn organisations) {
            return organisations.codes()::different;
        }
        return (left, right) -> column.has(left)
                && column.has(right)
                && !column.incomparable(column.code(left), column.code(right))
                && !column.holds(Measure.EXACT, 0, column.code(left), column.code(right), new Scratch());
    }
}
