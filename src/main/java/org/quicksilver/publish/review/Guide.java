package org.quicksilver.publish.review;

import java.util.ArrayList;
import java.util.List;

/** What a reviewer needs to know. */
final class Guide {
    private Guide() {}

    static List<String> lines(Questions questions) {
        List<String> lines = new ArrayList<>(List.of(
                "These are the questions of the run " + questions.runId()
                        + ". Answer as many as you like, in any order, and"
                        + " send the file back; it is taken in with: quicksilver review import FILE",
                "Sheet Pairs: are the two records the same activity? Choose same, different or unsure in the column Decision"
                        + " and write your name in the column Reviewer. Whatever you leave empty stays as it is.",
                "In the evidence = marks what both say, ≠ what differs (the words that differ are red), + what only one says;"
                        + " in [ ] stands what was understood of a cell.",
                "The first rows change the published figures most. Effect is the sum of the shares by which figures would change"
                        + " under the answer beside it (1: one figure appears or is gone, 0.5: one halves); By says what would"
                        + " come to the count and to the sums. Rows whose state is stale were decided before one of"
                        + " the records changed; contradicted, before decisions were found that cannot all be right; at the"
                        + " end stand those that are decided, so that you can decide otherwise, or revoke.",
                "Sheet Scores: what the machine made of each pair. Judge first, look later.",
                "Sheet Values: words that nothing understands. Write what they mean: a code (the list offers them), a name,"
                        + " a date such as 2017-05-31, an amount such as 16000 USD, n/a; several with ; between. From the next"
                        + " run on these words mean that wherever they fill a cell of the field.",
                "Sheet Columns: what the columns of each form were taken for. Write the name of the field that a column means,"
                        + " none where it means no field, or yes where it was taken for the right one. That holds for every file"
                        + " of the same respondent with the same headings, in later rounds too; first stand those that are in doubt.",
                "Sheet Conflicts: fields on which the records of one entity disagree. A rule chose what is published; where another"
                        + " value is right, choose its letter from the list, or write the value. That holds whatever the rule says.",
                "The evidence is locked against slips, without a password. You may sort and filter, delete rows that you do"
                        + " not answer, or save a sheet as CSV; the hidden column key must stay with its row."));
        if (questions.leftOut() > 0) {
            lines.add(questions.leftOut()
                    + " further questions are left out; ask for more with --most N, for all with --most 0.");
        }
        return lines;
    }
}
