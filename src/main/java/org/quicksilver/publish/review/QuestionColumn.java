package org.quicksilver.publish.review;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A column that questions of one kind have: on their sheet, in the CSV file of all kinds, or in both.
 *
 * @param heading its heading on the sheet; empty where the sheet does not have it
 * @param width in characters; 0 to hide it
 * @param isAnswer whether the reviewer fills it in
 * @param csv its name in the CSV file, see {@link #CSV}; empty where that does not have it
 * @param value what it says of a question: a text, a number, or the record of a pair as {@link EvidenceCell.OfRecord}
 */
record QuestionColumn<Q extends Question>(
        String heading, int width, boolean isAnswer, String csv, Function<Q, Object> value) {

    /** The columns of the CSV file, all kinds of questions together; {@code no} is counted. */
    static final List<String> CSV = List.of(
            "no",
            "decision",
            "reviewer",
            "note",
            "record_a",
            "record_b",
            "field",
            "words",
            "effect",
            "if_answered",
            "changes",
            "best_guess",
            "state",
            "decided_so_far",
            "key");

    /** A column that the sheet and the CSV file have. */
    static <Q extends Question> QuestionColumn<Q> inBoth(
            String heading, int width, String csv, Function<Q, Object> value) {
        return new QuestionColumn<>(heading, width, false, csv, value);
    }

    /** A column that only the sheet has. */
    static <Q extends Question> QuestionColumn<Q> onSheet(String heading, int width, Function<Q, Object> value) {
        return inBoth(heading, width, "", value);
    }

    /** A column that only the CSV file has. */
    static <Q extends Question> QuestionColumn<Q> inCsv(String csv, Function<Q, Object> value) {
        return inBoth("", 0, csv, value);
    }

    private static <Q extends Question> QuestionColumn<Q> answer(String heading, int width, String csv) {
        return new QuestionColumn<>(heading, width, true, csv, question -> "");
    }

    /** Those that every kind has, around its own: what the reviewer fills in before, how things stand and the key behind. */
    static <Q extends Question> List<QuestionColumn<Q>> around(int decisionWidth, List<QuestionColumn<Q>> own) {
        List<QuestionColumn<Q>> all = new ArrayList<>();
        all.add(answer(Answers.DECISION, decisionWidth, "decision"));
        all.add(answer(Answers.REVIEWER, 14, "reviewer"));
        all.add(answer(Answers.NOTE, 24, "note"));
        all.addAll(own);
        all.add(inBoth("State", 13, "state", q -> q.state().code()));
        all.add(inBoth("Decided so far", 30, "decided_so_far", Question::soFar));
        all.add(inBoth(Answers.KEY, 0, "key", q -> q.key().toText()));
        return all;
    }

    boolean isOnSheet() {
        return !heading.isEmpty();
    }
}
