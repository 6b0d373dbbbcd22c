package org.quicksilver.consolidate;

import java.util.Comparator;
import java.util.List;

/**
 * A cluster of source records with all that consolidation needs to know about it.
 *
 * @param id the id that the registry gives its entity
 * @param members its records; kept ascending by id
 * @param confidence lowest pair probability that holds it; 1 if alone
 * @param review state of the judgements about it
 * @param decisions values that a person decided for one of its records
 */
public record Cluster(
        String id, List<Member> members, double confidence, ReviewState review, List<ValueDecision> decisions) {

    public Cluster {
        members = members.stream().sorted(Comparator.comparing(Member::id)).toList();
        decisions = List.copyOf(decisions);
        if (members.isEmpty()) {
            throw new IllegalArgumentException(id + ": a cluster has at least one member");
        }
    }
}
