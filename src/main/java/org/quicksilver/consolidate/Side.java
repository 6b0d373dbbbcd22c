package org.quicksilver.consolidate;

import java.util.List;
import java.util.Map;

/**
 * What statistics see of an entity: as a whole, or in one round.
 *
 * @param codes dimension to its codes; a dimension without codes is not stated
 * @param measures measured value to plain decimal; absent where not stated
 */
public record Side(Map<String, List<String>> codes, Map<String, String> measures) {

    public Side {
        codes = Map.copyOf(codes);
        measures = Map.copyOf(measures);
    }
}
