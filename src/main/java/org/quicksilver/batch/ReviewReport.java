package org.quicksilver.batch;

import java.util.List;
import org.quicksilver.batch.store.Judgement;

/**
 * What became of the answers of a file.
 *
 * @param rows every row with an answer, in the order of the file
 * @param blank rows without one
 * @param taken the judgements that are new or say more than before
 * @param contradictions judgements that cannot all be right, the new ones counted in
 */
public record ReviewReport(List<Row> rows, int blank, List<Judgement> taken, List<Contradiction> contradictions) {

    /** What became of an answer. */
    public enum Outcome {
        /** A new decision. */
        TAKEN,
        /** A new decision in the place of an earlier one. */
        REPLACED,
        /** It was known. */
        KNOWN,
        /** Somebody decided otherwise since, knowing it. */
        OUTDATED,
        /** It cannot be taken. */
        REFUSED
    }

    /**
     * @param sheet sheet of the row; empty for a CSV file
     * @param row 1-based row
     * @param decisionId the decision; empty where it is refused
     * @param what what is wrong; empty where it is not refused
     * @param todo what to do about it
     */
    public record Row(String sheet, long row, Outcome outcome, String decisionId, String what, String todo) {
        static Row refused(String sheet, long row, String what, String todo) {
            return new Row(sheet, row, Outcome.REFUSED, "", what, todo);
        }
    }

    public ReviewReport {
        rows = List.copyOf(rows);
        taken = List.copyOf(taken);
        contradictions = List.copyOf(contradictions);
    }

    public long count(Outcome outcome) {
        return rows.stream().filter(r -> r.outcome() == outcome).count();
    }
}
