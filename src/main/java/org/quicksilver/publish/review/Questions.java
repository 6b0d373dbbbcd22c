package org.quicksilver.publish.review;

import java.util.List;
import java.util.SortedMap;

/**
 * What a run leaves to people, in the order in which they should look at it.
 *
 * @param runId the run
 * @param pairs records that may be the same
 * @param scores names of the scores of a pair
 * @param words words that no rule understands
 * @param columns columns of forms, the doubtful ones first
 * @param conflicts fields on which the records of an entity disagree
 * @param codes vocabulary to its codes, each with its English label, for the words that mean one
 * @param leftOut questions that are left out because there are too many
 */
public record Questions(
        String runId,
        List<OfPair> pairs,
        List<String> scores,
        List<OfWords> words,
        List<OfColumn> columns,
        List<OfConflict> conflicts,
        SortedMap<String, List<String>> codes,
        int leftOut) {

    /** Among the codes, what a column may be answered with. */
    static final String FIELDS = "fields of the job";

    /** What stands between a code and its label. */
    static final String LABEL = " = ";

    /** How the two sides of a line compare. */
    enum Likeness {
        SAME("="),
        DIFFERENT("≠"),
        ONE_SIDED("+");

        private final String mark;

        Likeness(String mark) {
            this.mark = mark;
        }

        String mark() {
            return mark;
        }
    }

    /**
     * One field of both records.
     *
     * @param label the field
     * @param left what the left record says; empty for nothing
     * @param right what the right record says
     */
    record Line(String label, String left, String right, Likeness likeness) {}

    /**
     * @param soFar what was decided on it
     * @param effect what the answer that would change something would change of the figures
     * @param lines the evidence
     * @param left entity that the left record belongs to
     * @param right the same of the right record
     * @param scores one each of {@link Questions#scores()}; empty cells where the pair has none
     */
    public record OfPair(
            ReviewKey key,
            ReviewQueue.State state,
            String soFar,
            EffectTable.Shown effect,
            List<Line> lines,
            String left,
            String right,
            List<String> scores)
            implements Question {}

    /**
     * @param soFar what was decided on it
     * @param count rows that say it
     * @param guess what it may mean
     * @param example where one such row stands
     * @param vocabulary name of the vocabulary whose codes it may mean; empty for none
     */
    public record OfWords(
            ReviewKey key,
            ReviewQueue.State state,
            String soFar,
            long count,
            String guess,
            String example,
            String vocabulary)
            implements Question {}

    /**
     * A column of a form.
     *
     * @param soFar what was decided on it
     * @param field what it was taken for; empty for none
     * @param how why
     * @param confidence how sure, 0 to 1
     * @param filled accepted rows that have something in it
     * @param at where such a form stands
     */
    public record OfColumn(
            ReviewKey key,
            ReviewQueue.State state,
            String soFar,
            String field,
            String how,
            double confidence,
            long filled,
            String at)
            implements Question {

        /** From this confidence on nobody needs to look at a column. */
        private static final double SURE = 0.9;

        /** Whether a person had better look at it: something stands in it, and it is mapped to nothing, or not surely. */
        boolean isDoubtful() {
            return filled > 0 && !how.equals("ignored") && (field.isEmpty() || confidence < SURE);
        }
    }

    /**
     * A field of an entity on which its current records disagree.
     *
     * @param soFar what was decided on it
     * @param entity the entity with its title
     * @param shown the value that it shows
     * @param why what chose that value, and where it stands
     * @param said for each value of the key who says it, where and in which words
     */
    public record OfConflict(
            ReviewKey key,
            ReviewQueue.State state,
            String soFar,
            String entity,
            String shown,
            String why,
            List<String> said)
            implements Question {
        public OfConflict {
            said = List.copyOf(said);
        }
    }

    public Questions {
        conflicts = List.copyOf(conflicts);
        columns = List.copyOf(columns);
        pairs = List.copyOf(pairs);
        scores = List.copyOf(scores);
        words = List.copyOf(words);
    }

    /** Questions that wait for an answer. */
    public long open() {
        return pairs.stream().filter(p -> p.state().rank() == 0).count()
                + words.stream().filter(w -> w.state().rank() == 0).count()
                + columns.stream()
                        .filter(c -> c.state().rank() == 0 && c.isDoubtful())
                        .count();
    }
}
