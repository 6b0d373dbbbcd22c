package org.quicksilver.consolidate;

import java.util.Map;
import java.util.Set;

/**
 * What the registry knows of entity ids, all of it ascending by id.
 *
 * @param entities source record id to the id of its entity, also of records that are no longer there
 * @param redirects id given up in a merger to the id that took its place then
 * @param issued every id ever issued, those given up included
 * @param dormant ids of entities that no record of the last run belongs to
 */
public record Registry(
        Map<String, String> entities, Map<String, String> redirects, Set<String> issued, Set<String> dormant) {

    public Registry {
        entities = IdMap.copyOf(entities);
        redirects = IdMap.copyOf(redirects);
        issued = IdSet.copyOf(issued);
        dormant = IdSet.copyOf(dormant);
    }

    /** A registry that knows nothing: the first run. */
    public static Registry empty() {
        return new Registry(Map.of(), Map.of(), Set.of(), Set.of());
    }

    /** The id in force for an id, following mergers. */
    public String current(String id) {
        String at = id;
        for (String next = redirects.get(at); next != null; next = redirects.get(at)) {
            at = next;
        }
        return at;
    }
}
