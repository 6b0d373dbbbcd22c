package org.quicksilver.consolidate;

import java.util.List;
import java.util.Map;

/**
 * What statistics see of an entity: as a whole, or in one round.
 *
 * @param codes dimension to its codes; a dimension without codes is not stated
 * @param measures measured value to plain decimal; absent where not stated
 * @param onlyBy the only dimension by which it counts: a table that does not count by it does not see this side; empty for
 *     none
 */
public record Side(Map<String, List<String>> codes, Map<String, String> measures, String onlyBy) {

    /** A side that every table sees. */
    public Side(Map<String, List<String>> codes, Map<String, String> measures) {
        this(codes, measures, "");
    }

    public Side {
        codes = Map.copyOf(codes);
        measures = Map.copyOf(measures);
    }
}
