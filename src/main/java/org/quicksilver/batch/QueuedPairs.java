package org.quicksilver.batch;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.quicksilver.batch.store.Judgement;
import org.quicksilver.match.Pair;
import org.quicksilver.publish.review.ReviewKey;
import org.quicksilver.publish.review.ReviewQueue;
import org.quicksilver.publish.review.ReviewQueue.State;

/** The pairs on which people were or are to be asked, by their records. */
final class QueuedPairs {
    private final Map<Ids, Asked> pairs = new TreeMap<>();
    private final JudgementStates states;

    private record Ids(String left, String right) implements Comparable<Ids> {
        @Override
        public int compareTo(Ids other) {
            int order = left.compareTo(other.left);
            return order != 0 ? order : right.compareTo(other.right);
        }
    }

    private static final class Asked {
        private final Set<State> states = EnumSet.noneOf(State.class);
        private final Set<String> known = new TreeSet<>();
    }

    private QueuedPairs(JudgementStates states) {
        this.states = states;
    }

    /** Ids of the records of pairs that score and vetoes leave to people. */
    static Set<String> records(Collection<Pair> pairs, RecordIndex index) {
        Set<String> ids = new TreeSet<>();
        pairs.stream().filter(p -> p.band() == Pair.Band.REVIEW).forEach(p -> {
            ids.add(index.id(p.left()));
            ids.add(index.id(p.right()));
        });
        return ids;
    }

    /** Every such pair, ascending by its records. */
    static List<ReviewQueue.Entry> of(Collection<Pair> pairs, RecordIndex index, JudgementStates states) {
        QueuedPairs queued = new QueuedPairs(states);
        states.log().current().stream().filter(Judgement::aboutPair).forEach(queued::add);
        pairs.stream()
                .filter(p -> p.band() == Pair.Band.REVIEW)
                .forEach(p -> queued.asked(index.id(p.left()), index.id(p.right()))
                        .states
                        .add(State.OPEN));
        return queued.pairs.entrySet().stream()
                .filter(e -> !e.getValue().states.isEmpty())
                .map(e -> queued.entry(e.getKey(), e.getValue()))
                .collect(Collectors.toList());
    }

    private void add(Judgement judgement) {
        List<String> now = states.now(judgement).stream().sorted().toList();
        if (now.contains("") || now.get(0).equals(now.get(1))) {
            return;
        }
        Asked asked = asked(now.get(0), now.get(1));
        asked.known.add(judgement.id());
        switch (states.of(judgement)) {
            case CONTRADICTED -> asked.states.add(State.CONTRADICTED);
            case STALE -> asked.states.add(State.STALE);
            case ACTIVE -> asked.states.add(judgement.settlesPair() ? State.DECIDED : State.UNSURE);
            case DORMANT, SUPERSEDED, REVOKED -> {}
        }
    }

    private Asked asked(String left, String right) {
        return pairs.computeIfAbsent(new Ids(left, right), ids -> new Asked());
    }

    private ReviewQueue.Entry entry(Ids ids, Asked asked) {
        List<State> byWeight = List.of(State.CONTRADICTED, State.STALE, State.DECIDED, State.UNSURE, State.OPEN);
        State state =
                byWeight.stream().filter(asked.states::contains).findFirst().orElse(State.OPEN);
        return new ReviewQueue.Entry(
                new ReviewKey(side(ids.left()), side(ids.right()), "", "", List.copyOf(asked.known)), state);
    }

    private ReviewKey.Side side(String id) {
        Judgement.Side side = states.side(id);
        return new ReviewKey.Side(side.id(), side.form(), side.at(), side.label());
    }
}
