package org.quicksilver.consolidate;

import java.util.Collections;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * A file that was read, as far as the question matters whether it replaces another.
 *
 * @param path path below the input folder, with {@code /}
 * @param sha256 lower-case hex SHA-256 of its bytes
 * @param respondentId code of its one respondent; empty when not known or when its rows name several
 * @param round code of its one round; empty when not known
 * @param form kind of form; empty when not known
 * @param receivedOn ISO date; empty when not known
 * @param revision whether a revision word stands in its name or a title
 * @param titles comparison forms of the titles of its accepted records
 */
public record SubmittedFile(
        String path,
        String sha256,
        String respondentId,
        String round,
        String form,
        String receivedOn,
        boolean revision,
        NavigableSet<String> titles) {

    public SubmittedFile {
        titles = Collections.unmodifiableNavigableSet(new TreeSet<>(titles));
    }
}
