package org.quicksilver.normalise;

import org.quicksilver.record.Origin;

/**
 * Something about a whole table, and where it was found.
 *
 * @param code its code or ISO date
 * @param origin where it stood
 * @param ref name of the sheet or the file
 * @param verbatim the words it was found in
 */
record Found(String code, Origin origin, String ref, String verbatim) {

    static final Found NOTHING = new Found("", Origin.FILE_NAME, "", "");

    boolean isPresent() {
        return !code.isEmpty();
    }
}
