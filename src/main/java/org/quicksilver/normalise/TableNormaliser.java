package org.quicksilver.normalise;

import java.util.List;
import org.quicksilver.record.Outcome;
import org.quicksilver.record.SourceRow;

/** Normalises the rows of one table; what it answers depends on nothing but the row. */
public interface TableNormaliser {

    /**
     * What becomes of a row that is not blank.
     *
     * @throws IllegalArgumentException for a blank row
     */
    Outcome normalise(SourceRow row);

    /** Respondent of the table as a whole, empty when not known or when rows name their own. */
    String respondentId();

    /** Who sent the table, by the words around it whatever its rows name; empty when not known. */
    String sender();

    /** Code of the round of the table, empty when not known. */
    String round();

    /** ISO date on which the form came in, empty when not known. */
    String receivedOn();

    /** Kind of form, empty when not known. */
    String form();

    /** Whether a revision word stands in the file's name or in a title. */
    boolean isRevision();

    /** What a person should know about the table, one sentence each. */
    List<String> warnings();
}
