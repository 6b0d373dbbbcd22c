package org.quicksilver.match;

import java.util.List;
import org.quicksilver.record.FieldValue;

/**
 * What matching sees of a source record.
 *
 * @param id its source record id
 * @param source the table it stands in, as one text; empty when not known
 * @param round code of its round, empty when not known
 * @param respondent code of its respondent, empty when not known
 * @param language language of its table
 * @param values its values; matching reads only {@code form}, {@code value}, {@code status}, {@code detail}
 */
public record MatchRecord(
        String id, String source, String round, String respondent, String language, List<FieldValue> values) {

    public MatchRecord {
        values = List.copyOf(values);
    }
}
