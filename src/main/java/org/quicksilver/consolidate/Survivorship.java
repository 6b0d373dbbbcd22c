package org.quicksilver.consolidate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.quicksilver.plan.Field;
import org.quicksilver.plan.Kind;
import org.quicksilver.plan.Plan;

/** Which of several stated values an entity shows; immutable, safe for threads. */
public final class Survivorship {

    private static final Comparator<Statement> BY_RECORD = Comparator.comparing(
                    (Statement s) -> s.member().id())
            .thenComparing(s -> s.value().itemNo());

    /** The rule of a value that a person decided. */
    static final String DECISION = "decision";

    private final RoundOrder rounds;
    private final Map<String, List<SurvivorRule>> rules = new HashMap<>();

    public Survivorship(Plan plan) {
        rounds = new RoundOrder(plan.rounds());
        List<String> otherwise = plan.survive().getOrDefault("otherwise", List.of(SurvivorRule.MOST_COMPLETE.code()));
        for (Field field : plan.fields()) {
            List<String> general = field.many() ? List.of(SurvivorRule.UNION.code()) : otherwise;
            rules.put(field.name(), rules(plan.survive().getOrDefault(field.name(), general)));
        }
    }

    private static List<SurvivorRule> rules(List<String> codes) {
        return codes.stream()
                .map(c -> SurvivorRule.of(c)
                        .orElseThrow(() -> new IllegalArgumentException("There is no survivorship rule " + c)))
                .toList();
    }

    /**
     * The values of one field that survive among some records.
     *
     * @param field the field
     * @param members the records that may speak, in any order
     * @return one value, or several of a many-valued field, numbered from 1; none when nobody states one
     */
    public List<EntityValue> among(Field field, List<Member> members) {
        List<Member> sorted =
                members.stream().sorted(Comparator.comparing(Member::id)).toList();
        return survivors(field, new Statements(sorted, rounds).of(field.name()), List.of());
    }

    List<EntityValue> survivors(Field field, List<Statement> statements, List<ValueDecision> decisions) {
        if (!decisions.isEmpty()) {
            return decided(field, statements, decisions);
        }
        if (statements.isEmpty()) {
            return List.of();
        }
        List<Statement> left = statements;
        String deciding = "only";
        for (SurvivorRule rule : rules.getOrDefault(field.name(), List.of(SurvivorRule.MOST_COMPLETE))) {
            if (rule == SurvivorRule.UNION && field.many()) {
                return union(left);
            }
            if (!differ(left)) {
                break;
            }
            left = rule.keep(left, field.kind());
            deciding = rule.code();
        }
        if (differ(left)) {
            deciding = "smallest_id";
        }
        return field.many() ? itemsOfOne(left, deciding) : List.of(one(field, left, statements, deciding));
    }

    /** Whether statements mean more than one thing. */
    private static boolean differ(List<Statement> statements) {
        String first = statements.get(0).meaning();
        for (int i = 1; i < statements.size(); i++) {
            if (!statements.get(i).meaning().equals(first)) {
                return true;
            }
        }
        return false;
    }

    private static EntityValue one(Field field, List<Statement> left, List<Statement> all, String rule) {
        if (all.size() == 1) {
            return value(left.get(0), 1, rule, List.of());
        }
        Statement winner = left.stream().min(BY_RECORD).orElseThrow();
        TreeSet<String> others = new TreeSet<>();
        all.forEach(s -> others.add(shown(field, s)));
        others.remove(shown(field, winner));
        return value(winner, 1, rule, List.copyOf(others));
    }

    private static String shown(Field field, Statement statement) {
        String currency = statement.value().detail().getOrDefault("currency", "");
        boolean money = field.kind() == Kind.MONEY && !currency.isEmpty();
        return money
                ? statement.value().value() + " " + currency
                : statement.value().value();
    }

    private static List<EntityValue> itemsOfOne(List<Statement> left, String rule) {
        String record = left.stream().min(BY_RECORD).orElseThrow().member().id();
        return numbered(
                left.stream().filter(s -> s.member().id().equals(record)).toList(), rule);
    }

    private static List<EntityValue> union(List<Statement> statements) {
        return numbered(statements, SurvivorRule.UNION.code());
    }

    /** One value each, the surest wording of it, ascending by value. */
    private static List<EntityValue> numbered(List<Statement> statements, String rule) {
        Comparator<Statement> surest =
                Comparator.comparing((Statement s) -> s.value().confidence()).thenComparing(BY_RECORD);
        Map<String, Statement> byValue = new TreeMap<>();
        statements.stream()
                .sorted(surest)
                .forEach(s -> byValue.putIfAbsent(s.value().value(), s));
        List<EntityValue> values = new ArrayList<>();
        byValue.values().forEach(s -> values.add(value(s, values.size() + 1, rule, List.of())));
        return values;
    }

    private static EntityValue value(Statement s, int itemNo, String rule, List<String> alternatives) {
        return new EntityValue(
                s.value().field(),
                itemNo,
                s.value().value(),
                s.value().detail(),
                s.value().verbatim(),
                s.member().id(),
                rule,
                s.value().decisionId(),
                alternatives);
    }

    /** What a person decided; of several words about a single value the last by id. */
    private static List<EntityValue> decided(Field field, List<Statement> statements, List<ValueDecision> decisions) {
        List<ValueDecision> sorted = decisions.stream()
                .sorted(Comparator.comparing(ValueDecision::id))
                .toList();
        List<ValueDecision> inForce = field.many() ? sorted : sorted.subList(sorted.size() - 1, sorted.size());
        TreeSet<String> others = new TreeSet<>();
        statements.forEach(s -> others.add(shown(field, s)));
        Map<String, EntityValue> values = new TreeMap<>();
        for (ValueDecision decision : inForce) {
            if (!decision.value().isEmpty()) {
                values.putIfAbsent(decision.value(), decidedValue(field, decision, statements, others));
            }
        }
        List<EntityValue> out = new ArrayList<>();
        values.values().forEach(v -> out.add(v.numbered(out.size() + 1)));
        return out;
    }

    /** The value of a record that states it, so that what belongs to it comes from there too; else the bare word. */
    private static EntityValue decidedValue(
            Field field, ValueDecision decision, List<Statement> statements, Set<String> others) {
        String value = decision.value();
        List<String> alternatives =
                others.stream().filter(o -> !o.equals(value)).toList();
        Optional<Statement> stated = statements.stream()
                .filter(s -> shown(field, s).equals(value))
                .min(BY_RECORD)
                .or(() -> statements.stream()
                        .filter(s -> s.value().value().equals(value))
                        .min(BY_RECORD));
        if (stated.isPresent()) {
            EntityValue one = value(stated.get(), 1, DECISION, alternatives);
            return new EntityValue(
                    one.field(),
                    1,
                    one.value(),
                    one.detail(),
                    one.verbatim(),
                    one.sourceRecordId(),
                    DECISION,
                    decision.id(),
                    alternatives.stream()
                            .filter(o -> !o.equals(shown(field, stated.get())))
                            .toList());
        }
        int space = field.kind() == Kind.MONEY ? value.indexOf(' ') : -1;
        return new EntityValue(
                decision.field(),
                1,
                space < 0 ? value : value.substring(0, space),
                space < 0 ? Map.of() : Map.of("currency", value.substring(space + 1)),
                "",
                "",
                DECISION,
                decision.id(),
                alternatives);
    }
}
