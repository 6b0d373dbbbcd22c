package org.quicksilver.convention;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.quicksilver.consolidate.Entity;
import org.quicksilver.consolidate.EntityValue;

/** Whom a mechanism serves: countries named, groups named, and countries that only a group reaches. */
final class Beneficiaries {

    private static final List<String> FIELDS = List.of(Names.BENEFICIARIES, Names.REGION);

    private final Reference reference;
    private final Rounds rounds;

    Beneficiaries(Reference reference, Rounds rounds) {
        this.reference = reference;
        this.rounds = rounds;
    }

    private static Stream<EntityValue> stated(Entity entity) {
        return FIELDS.stream().flatMap(f -> entity.values(f).stream());
    }

    /** Countries named, sorted. */
    Set<String> named(Entity entity) {
        Set<String> named = new TreeSet<>();
        stated(entity).map(EntityValue::value).filter(reference::isCountry).forEach(named::add);
        return named;
    }

    /** Groups named, sorted. */
    Set<String> groups(Entity entity) {
        Set<String> groups = new TreeSet<>();
        stated(entity)
                .map(EntityValue::value)
                .filter(v -> reference.has(Names.GROUPS, v))
                .forEach(groups::add);
        return groups;
    }

    /** Countries that a group reaches and nobody names, sorted. */
    Set<String> byGroup(Entity entity) {
        Set<String> reached = new TreeSet<>();
        groups(entity).forEach(g -> reached.addAll(members(g, entity)));
        reached.removeAll(named(entity));
        return reached;
    }

    /** Members of a group at the end of the mechanism's last round, sorted. */
    List<String> members(String group, Entity entity) {
        return reference.members(group, rounds.end(entity.lastRound()));
    }

    /** Of several groups the one that says most: with fewest members, then the first. */
    Comparator<String> closest(Entity entity) {
        return Comparator.comparingInt((String g) -> members(g, entity).size())
                .thenComparing(Comparator.naturalOrder());
    }
}
