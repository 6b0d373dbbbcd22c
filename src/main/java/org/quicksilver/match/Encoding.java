package org.quicksilver.match;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.quicksilver.plan.Field;
import org.quicksilver.plan.Kind;
import org.quicksilver.plan.MatchPlan;
import org.quicksilver.plan.MatchPlan.Level;
import org.quicksilver.record.FieldValue;

/** Every record as columns: one for each field that is compared, blocked by or vetoed by. */
final class Encoding {

    private static final Set<Kind> OF_WORDS = Set.of(Kind.NAME, Kind.TITLE, Kind.ADDRESS, Kind.ORGANISATION);

    private final MatchPlan plan;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final Map<String, Marks> marks = new LinkedHashMap<>();
    /** What takes in a page of records; no two of them share anything. */
    private final List<Consumer<Page>> takers = new ArrayList<>();

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
                columns.put(field.name(), column(field));
            }
        }
        columns.forEach((name, column) -> takers.add(taker(column, takers.size(), field(name))));
        if (plan.estimate() && !fields.containsKey(SourceColumn.NAME)) {
            SourceColumn column = new SourceColumn();
            takers.add(page -> page.records().forEach(from -> column.add(from, List.of())));
            source = column;
        }
        for (MatchPlan.Never never : plan.never()) {
            if (!fields.containsKey(never.of())) {
                marks.computeIfAbsent(never.of(), this::marks);
            }
        }
    }

    private Marks marks(String name) {
        Marks made = new Marks(name);
        takers.add(page -> page.records().forEach(from -> made.add(from.values())));
        return made;
    }

    private static Consumer<Page> taker(Column column, int place, Field field) {
        return Field.TOPICS.equals(field)
                ? page -> page.records().forEach(from -> column.add(from, topics(from.values())))
                : page -> page.show(place, column::add);
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
        Page page = new Page(List.copyOf(encoding.columns.keySet()));
        first.forEach(record -> encoding.add(page, record));
        records.forEachRemaining(record -> encoding.add(page, record));
        encoding.add(page);
        encoding.freeze();
        return encoding;
    }

    private void add(Page page, MatchRecord record) {
        page.add(record);
        if (page.isFull()) {
            add(page);
        }
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

    private void add(Page page) {
        takers.parallelStream().forEach(taker -> taker.accept(page));
        size += page.records().size();
        page.clear();
    }

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
        columns.values().parallelStream().forEach(Column::freeze);
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
