package org.quicksilver.consolidate;

import java.util.ArrayList;
import java.util.List;

/**
 * A consolidated entity: what a cluster of source records amounts to.
 *
 * @param id its stable id
 * @param members its source records, ascending by id
 * @param values what it shows, by field in the job's order (derived fields last), then item number
 * @param conflicts where current records of one round disagree
 * @param firstRound code of the earliest round that a member belongs to; empty when none has one
 * @param lastRound code of the latest
 * @param standing current, or withdrawn when no member is current
 * @param confidence lowest pair probability that holds its cluster; 1 if alone
 * @param reviewState none, pending, decided, stale
 */
public record Entity(
        String id,
        List<Member> members,
        List<EntityValue> values,
        List<Conflict> conflicts,
        String firstRound,
        String lastRound,
        String standing,
        double confidence,
        String reviewState) {

    public Entity {
        members = List.copyOf(members);
        values = List.copyOf(values);
        conflicts = List.copyOf(conflicts);
    }

    /** Its values of one field, in item order. */
    public List<EntityValue> values(String field) {
        List<EntityValue> found = new ArrayList<>();
        for (EntityValue value : values) {
            if (value.field().equals(field)) {
                found.add(value);
            }
        }
        return found;
    }

    /** Its one value of a field, empty when it has none. */
    public String value(String field) {
        for (EntityValue value : values) {
            if (value.field().equals(field)) {
                return value.value();
            }
        }
        return "";
    }

    /** How many of its records are current. */
    public int currentCount() {
        return (int)
                members.stream().filter(m -> m.standing() == Standing.CURRENT).count();
    }

    /** On how many fields, round by round, its current records disagree. */
    public long conflictCount() {
        return conflicts.stream()
                .map(c -> List.of(c.round(), c.field()))
                .distinct()
                .count();
    }

    /** The same with these values in place of its own. */
    public Entity withValues(List<EntityValue> others) {
        return new Entity(id, members, others, conflicts, firstRound, lastRound, standing, confidence, reviewState);
    }

    /** The records that speak for it: the current ones, or all when none is current. */
    public List<Member> speaking() {
        return Statements.speaking(members);
    }

    /**
     * One of the values on which current records of one round disagree.
     *
     * @param records how many records say so
     * @param chosen whether it is the one shown
     */
    public record Conflict(String round, String field, String value, int records, boolean chosen, String rule) {}
}
