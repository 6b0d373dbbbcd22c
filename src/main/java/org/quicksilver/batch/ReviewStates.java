package org.quicksilver.batch;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quicksilver.batch.store.Judgement;
import org.quicksilver.consolidate.ReviewState;
import org.quicksilver.match.Clustering.Constraint;
import org.quicksilver.match.Pair;

/** How far people have looked at each record: by the questions about it, each with the other record of its pair. */
final class ReviewStates {
    private static final int ALONE = -1;

    private final Map<Integer, Map<Integer, ReviewState>> questions = new HashMap<>();

    /**
     * @param pairs every pair kept
     * @param constraints the judgements in force
     * @param judged how all judgements stand
     */
    ReviewStates(RecordIndex index, List<Pair> pairs, Constraints constraints, JudgementStates judged) {
        for (Pair pair : pairs) {
            boolean decided = constraints.of(pair.left(), pair.right()).isPresent();
            if (decided || pair.band() == Pair.Band.REVIEW) {
                add(pair.left(), pair.right(), decided ? ReviewState.DECIDED : ReviewState.PENDING);
            }
        }
        for (Judgement judgement : judged.log().current()) {
            ReviewState state = state(judged.of(judgement), judgement);
            List<Integer> records =
                    judged.now(judgement).stream().map(index::indexOf).toList();
            if (!records.isEmpty()) {
                add(records.get(0), records.size() > 1 ? records.get(1) : ALONE, state);
            }
        }
    }

    private void add(int one, int other, ReviewState state) {
        if (state != ReviewState.NONE) {
            addTo(one, other, state);
            addTo(other, one, state);
        }
    }

    private void addTo(int record, int other, ReviewState state) {
        if (record >= 0) {
            questions
                    .computeIfAbsent(record, r -> new HashMap<>())
                    .merge(Math.max(ALONE, other), state, ReviewState::and);
        }
    }

    private static ReviewState state(JudgementStates.State state, Judgement judgement) {
        return switch (state) {
            case ACTIVE -> judgement.settlesPair() ? ReviewState.DECIDED : ReviewState.NONE;
            case STALE -> ReviewState.STALE;
            case CONTRADICTED -> ReviewState.PENDING;
            case DORMANT, SUPERSEDED, REVOKED -> ReviewState.NONE;
        };
    }

    /** The state of what has some records. */
    ReviewState of(Collection<Integer> records) {
        ReviewState state = ReviewState.NONE;
        for (int record : records) {
            for (ReviewState each : questions.getOrDefault(record, Map.of()).values()) {
                state = state.and(each);
            }
        }
        return state;
    }

    /** The state of what has some records, were a question answered. */
    ReviewState of(Collection<Integer> records, Constraint answered) {
        ReviewState state = ReviewState.NONE;
        for (int record : records) {
            for (Map.Entry<Integer, ReviewState> each :
                    questions.getOrDefault(record, Map.of()).entrySet()) {
                boolean isIt = JudgedLinks.isSame(answered, record, each.getKey());
                state = state.and(isIt ? ReviewState.DECIDED : each.getValue());
            }
            if (record == answered.left() || record == answered.right()) {
                state = state.and(ReviewState.DECIDED);
            }
        }
        return state;
    }
}
