package org.quicksilver.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.quicksilver.match.Clustering.Constraint;
import org.quicksilver.match.Pair;
import org.quicksilver.publish.review.ReviewQueue;

/**
 * A pair that people are asked about, with the answer that would change something.
 *
 * @param records the two, the smaller index first
 * @param isSame whether that answer is {@code same}
 * @param certainty how far from evens its probability is: 0 at evens, 0.5 where it is certain or not scored
 */
record SupposedQuestion(Constraint records, boolean isSame, double certainty) {

    /** Pairs and records that are looked into for every question. */
    static final long FEW = 2_000;
    /** For one that takes more. */
    static final long MANY = 200_000;
    /** For all that take more together: some seconds. */
    static final long TOGETHER = 2_000_000;

    private static final double CERTAIN = 0.5;

    /** The questions of a queue, in its order. */
    static List<SupposedQuestion> of(
            List<ReviewQueue.Entry> queue, List<Pair> pairs, RecordIndex index, String[] entityIds) {
        Map<Constraint, Double> probabilities = new HashMap<>();
        pairs.stream()
                .filter(p -> p.band() == Pair.Band.REVIEW)
                .forEach(p -> probabilities.put(new Constraint(p.left(), p.right()), p.probability()));
        List<SupposedQuestion> questions = new ArrayList<>(queue.size());
        for (ReviewQueue.Entry entry : queue) {
            int left = index.indexOf(entry.key().left().id());
            int right = index.indexOf(entry.key().right().id());
            Constraint records = new Constraint(Math.min(left, right), Math.max(left, right));
            double certainty = Math.abs(probabilities.getOrDefault(records, 1.0) - CERTAIN);
            questions.add(new SupposedQuestion(records, !entityIds[left].equals(entityIds[right]), certainty));
        }
        return questions;
    }

    /**
     * How much is looked into for each question: where that is more than {@link #FEW}, the nearest to evens come first, as
     * long as all of them together stay below {@link #TOGETHER}.
     *
     * @param effort pairs and records to look into
     */
    static Map<SupposedQuestion, Long> most(List<SupposedQuestion> questions, ToLongFunction<SupposedQuestion> effort) {
        Map<SupposedQuestion, Long> most = new HashMap<>();
        Map<SupposedQuestion, Long> larger = new HashMap<>();
        for (SupposedQuestion question : questions) {
            most.put(question, FEW);
            long takes = effort.applyAsLong(question);
            if (takes > FEW && takes <= MANY) {
                larger.put(question, takes);
            }
        }
        List<SupposedQuestion> nearest = larger.keySet().stream()
                .sorted(Comparator.comparingDouble(SupposedQuestion::certainty)
                        .thenComparingInt(q -> q.records().left())
                        .thenComparingInt(q -> q.records().right()))
                .toList();
        long left = TOGETHER;
        for (SupposedQuestion question : nearest) {
            long takes = larger.getOrDefault(question, 0L);
            if (takes <= left) {
                most.put(question, MANY);
                left -= takes;
            }
        }
        return most;
    }
}
