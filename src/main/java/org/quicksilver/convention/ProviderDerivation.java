package org.quicksilver.convention;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.quicksilver.consolidate.Entity;
import org.quicksilver.consolidate.EntityValue;
import org.quicksilver.consolidate.Member;

/**
 * Who delivers: the centre that a record states; else the centre that most records come from; else the one organisation that
 * implements; else who reported.
 */
final class ProviderDerivation implements Derivation {

    private final Reference reference;

    ProviderDerivation(Reference reference) {
        this.reference = reference;
    }

    @Override
    public List<EntityValue> of(Entity entity) {
        return provider(entity).map(id -> List.of(id, name(entity, id))).orElse(List.of());
    }

    private Optional<EntityValue> provider(Entity entity) {
        List<EntityValue> stated = entity.values(Names.PROVIDER);
        if (!stated.isEmpty()) {
            return Optional.of(taken(stated.get(0), "by_provider_field"));
        }
        Optional<EntityValue> centre = mostFrequent(entity, m -> m.source().providerId(), "by_record");
        if (centre.isPresent()) {
            return centre;
        }
        List<EntityValue> implementing = entity.values(Names.IMPLEMENTING);
        if (implementing.size() == 1) {
            return Optional.of(taken(implementing.get(0), "by_implementing"));
        }
        return mostFrequent(entity, m -> m.source().respondentId(), "by_respondent");
    }

    private static EntityValue taken(EntityValue from, String rule) {
        return Derived.from(Names.PROVIDER_ID, from.value(), rule, from.sourceRecordId());
    }

    private static Optional<EntityValue> mostFrequent(Entity entity, Function<Member, String> of, String rule) {
        Map<String, List<Member>> byCode = new TreeMap<>();
        for (Member member : entity.speaking()) {
            String code = of.apply(member);
            if (!code.isEmpty()) {
                byCode.merge(code, List.of(member), ProviderDerivation::joined);
            }
        }
        return byCode.entrySet().stream()
                .max(Comparator.comparingInt((Map.Entry<String, List<Member>> e) ->
                                e.getValue().size())
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(e -> Derived.from(
                        Names.PROVIDER_ID, e.getKey(), rule, e.getValue().get(0).id()));
    }

    private static List<Member> joined(List<Member> a, List<Member> b) {
        return Stream.concat(a.stream(), b.stream()).toList();
    }

    private EntityValue name(Entity entity, EntityValue provider) {
        String label = reference.organisation(provider.value());
        if (!label.isEmpty()) {
            return Derived.value(Names.PROVIDER_NAME, label, "label");
        }
        String verbatim = Stream.of(Names.PROVIDER, Names.IMPLEMENTING)
                .flatMap(f -> entity.values(f).stream())
                .filter(v -> v.value().equals(provider.value()))
                .map(EntityValue::verbatim)
                .findFirst()
                .orElse(provider.value());
        return Derived.from(Names.PROVIDER_NAME, verbatim, "as_stated", provider.sourceRecordId());
    }
}
