package org.quicksilver.consolidate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quicksilver.plan.Field;
import org.quicksilver.plan.Kind;
import org.quicksilver.plan.Plan;

/** Makes of each cluster the entity that it amounts to; immutable, safe for threads. */
public final class Consolidator {

    private final List<Field> fields;
    private final RoundOrder rounds;
    private final Survivorship survivorship;
    private final Conflicts conflicts;

    /** The amount whose currency a field holds, by the name of that field. */
    private final Map<String, Field> amounts = new HashMap<>();

    /**
     * @param plan the job
     * @param conversion brings amounts to one currency to see whether they disagree
     */
    public Consolidator(Plan plan, AmountConversion conversion) {
        fields = plan.fields().stream().filter(Field::published).toList();
        rounds = new RoundOrder(plan.rounds());
        survivorship = new Survivorship(plan);
        fields.forEach(field -> amountOf(field).ifPresent(amount -> amounts.put(field.name(), amount)));
        conflicts = new Conflicts(new Agreement(conversion, new ConversionDates(plan)), rounds);
    }

    /** The entity of a cluster: survivors by the job's rules, conflicts, rounds, standing. Derived values come later. */
    public Entity consolidate(Cluster cluster) {
        List<Member> speaking = Statements.speaking(cluster.members());
        Statements statements = new Statements(speaking, rounds);
        List<EntityValue> values = new ArrayList<>();
        List<Entity.Conflict> disagreements = new ArrayList<>();
        for (Field field : fields) {
            List<EntityValue> shown = survivors(field, cluster, speaking, statements);
            values.addAll(shown);
            disagreements.addAll(conflicts.of(field, statements.of(field.name()), shown));
        }
        return new Entity(
                cluster.id(),
                cluster.members(),
                values,
                disagreements,
                roundsOf(speaking).min(rounds.comparator()).orElse(""),
                roundsOf(speaking).max(rounds.comparator()).orElse(""),
                speaking.get(0).standing() == Standing.CURRENT ? "current" : "withdrawn",
                cluster.confidence(),
                cluster.review().code());
    }

    private List<EntityValue> survivors(Field field, Cluster cluster, List<Member> speaking, Statements statements) {
        List<ValueDecision> decisions = cluster.decisions().isEmpty()
                ? List.of()
                : cluster.decisions().stream()
                        .filter(d -> d.field().equals(field.name()))
                        .toList();
        List<Statement> stated = statements.of(field.name());
        @Nullable Field amount = decisions.isEmpty() ? amounts.get(field.name()) : null;
        if (amount != null) {
            List<EntityValue> shown = survivors(amount, cluster, speaking, statements);
            Optional<String> record = shown.stream()
                    .map(EntityValue::sourceRecordId)
                    .filter(id -> !id.isEmpty())
                    .findFirst();
            if (record.isPresent()) {
                return ofRecord(field, stated, record.get());
            }
            Optional<EntityValue> decided = shown.stream()
                    .filter(v -> v.detail().containsKey("currency"))
                    .findFirst();
            if (decided.isPresent()) {
                return List.of(ofDecision(field, decided.get()));
            }
        }
        return survivorship.survivors(field, stated, decisions);
    }

    /** A currency belongs to its amount: both come from one record. */
    private List<EntityValue> ofRecord(Field field, List<Statement> stated, String record) {
        List<Statement> own =
                stated.stream().filter(s -> s.member().id().equals(record)).toList();
        return survivorship.survivors(field, own, List.of());
    }

    /** The currency of an amount that a person decided and no record states. */
    private static EntityValue ofDecision(Field field, EntityValue amount) {
        return new EntityValue(
                field.name(),
                1,
                amount.detail().getOrDefault("currency", ""),
                Map.of(),
                "",
                "",
                Survivorship.DECISION,
                amount.decisionId(),
                List.of());
    }

    /** The amount that a currency belongs to: {@code currency} to that of the first amount, {@code F_currency} of F. */
    private Optional<Field> amountOf(Field field) {
        Stream<Field> amounts = fields.stream().filter(f -> f.kind() == Kind.MONEY && !f.many());
        return field.name().equals("currency")
                ? amounts.findFirst()
                : amounts.filter(f -> field.name().equals(f.name() + "_currency"))
                        .findFirst();
    }

    private static Stream<String> roundsOf(List<Member> members) {
        return members.stream().map(m -> m.source().round()).filter(r -> !r.isEmpty());
    }
}
