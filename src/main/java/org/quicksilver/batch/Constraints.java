package org.quicksilver.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quicksilver.batch.store.Judgement;
import org.quicksilver.consolidate.ValueDecision;
import org.quicksilver.match.Clustering;

/** The judgements in force of a run, by the records they are about; those about records that are gone rest. */
final class Constraints {
    private final List<Clustering.Constraint> same = new ArrayList<>();
    private final List<Clustering.Constraint> different = new ArrayList<>();
    private final Map<Long, Judgement> byPair = new HashMap<>();
    private final Map<String, List<ValueDecision>> values = new HashMap<>();

    Constraints(List<Judgement> judgements, RecordIndex index) {
        for (Judgement judgement : new JudgementLog(judgements).inForce()) {
            if (judgement.kind() == Judgement.Kind.VALUE) {
                values.computeIfAbsent(judgement.left().id(), r -> new ArrayList<>())
                        .add(new ValueDecision(
                                judgement.id(), judgement.left().id(), judgement.field(), judgement.value()));
                continue;
            }
            int left = index.indexOf(judgement.left().id());
            int right = index.indexOf(judgement.right().id());
            if (judgement.settlesPair() && left >= 0 && right >= 0) {
                add(judgement, Math.min(left, right), Math.max(left, right));
            }
        }
    }

    private void add(Judgement judgement, int left, int right) {
        if (byPair.putIfAbsent(key(left, right), judgement) != null) {
            return;
        }
        if (judgement.kind() == Judgement.Kind.SAME) {
            same.add(new Clustering.Constraint(left, right));
        } else {
            different.add(new Clustering.Constraint(left, right));
        }
    }

    List<Clustering.Constraint> same() {
        return same;
    }

    List<Clustering.Constraint> different() {
        return different;
    }

    /** The judgement that settles a pair; of several that agree the one with the smallest id. */
    Optional<Judgement> of(int left, int right) {
        return Optional.ofNullable(byPair.get(key(left, right)));
    }

    /** Values decided for some records. */
    List<ValueDecision> values(List<String> recordIds) {
        return recordIds.stream()
                .flatMap(id -> values.getOrDefault(id, List.of()).stream())
                .toList();
    }

    private static long key(int left, int right) {
        return (long) left << 32 | right;
    }
}
