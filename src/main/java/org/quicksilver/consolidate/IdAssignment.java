package org.quicksilver.consolidate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.quicksilver.consolidate.Identities.IdChange;
import org.quicksilver.record.Hashes;
import org.quicksilver.record.RecordId;

/** One assignment of ids to clusters; see {@link Identities#assign}. */
final class IdAssignment {

    private static final int LETTERS = 12;

    private final String prefix;
    private final Registry before;
    private final List<List<String>> clusters;
    private final String[] smallest;
    private final String[] ids;
    private final IssuedIds issued;
    private final List<Overlap> overlaps = new ArrayList<>();

    /** How many records of an entity so far are in a cluster now. */
    private record Overlap(String oldId, int cluster, int records) {}

    IdAssignment(String prefix, Registry before, List<List<String>> clusters) {
        this.prefix = prefix;
        this.before = before;
        this.clusters = clusters;
        this.smallest = new String[clusters.size()];
        this.ids = new String[clusters.size()];
        this.issued = new IssuedIds(before.issued());
    }

    Identities assign() {
        measure();
        keepIds();
        issueIds();
        IdMap entities = IdMap.copyOf(before.entities()).with(entities());
        Map<String, String> redirects = new HashMap<>(before.redirects());
        List<IdChange> changes = changes(redirects);
        if (!redirects.isEmpty()) {
            entities = entities.mapped(id -> redirects.getOrDefault(id, id));
        }
        return new Identities(
                List.of(ids), new Registry(entities, redirects, issued.all(), dormant(entities)), changes);
    }

    /** The id of every record of the clusters; the smallest of each come first, since they mostly ascend. */
    private IdMap entities() {
        IdMap.Builder entities = IdMap.builder();
        for (int c = 0; c < ids.length; c++) {
            entities.put(smallest[c], ids[c]);
        }
        for (int c = 0; c < ids.length; c++) {
            if (clusters.get(c).size() > 1) {
                for (String record : clusters.get(c)) {
                    if (!record.equals(smallest[c])) {
                        entities.put(record, ids[c]);
                    }
                }
            }
        }
        return entities.build();
    }

    /** Ids of records of earlier runs only. */
    private Set<String> dormant(IdMap entities) {
        IdSet present = IdSet.copyOf(List.of(ids));
        if (present.size() < ids.length) {
            throw new IllegalStateException("Two clusters have one id");
        }
        Set<String> dormant = new HashSet<>();
        if (!before.entities().isEmpty()) {
            entities.values().stream().filter(id -> !present.contains(id)).forEach(dormant::add);
        }
        return dormant;
    }

    private void measure() {
        // asked for every record, in the order of the clusters: hashing is quicker than halving
        Map<String, String> known = new HashMap<>(before.entities());
        for (int c = 0; c < ids.length; c++) {
            List<String> cluster = clusters.get(c);
            smallest[c] = cluster.size() == 1 ? cluster.get(0) : Collections.min(cluster);
            if (known.isEmpty()) {
                continue;
            }
            Map<String, Integer> counts = new TreeMap<>();
            for (String record : cluster) {
                String old = known.get(record);
                if (old != null) {
                    counts.merge(old, 1, Integer::sum);
                }
            }
            int place = c;
            counts.forEach((old, n) -> overlaps.add(new Overlap(old, place, n)));
        }
        overlaps.sort(Comparator.comparingInt(Overlap::records)
                .reversed()
                .thenComparing(Overlap::oldId)
                .thenComparing(o -> smallest[o.cluster()]));
    }

    /** The greatest overlaps first, so that a larger part keeps its id whatever the order of clusters. */
    private void keepIds() {
        Set<String> taken = new HashSet<>();
        for (Overlap o : overlaps) {
            if (ids[o.cluster()] == null && taken.add(o.oldId())) {
                ids[o.cluster()] = o.oldId();
            }
        }
    }

    private void issueIds() {
        List<Integer> without = new ArrayList<>();
        for (int c = 0; c < ids.length; c++) {
            if (ids[c] == null) {
                without.add(c);
            }
        }
        without.sort(Comparator.comparing(c -> smallest[c]));
        for (int c : without) {
            ids[c] = unused(smallest[c]);
        }
    }

    private String unused(String record) {
        String id = RecordId.ofEntity(prefix, record);
        for (int n = 1; !issued.add(id); n++) {
            id = prefix + Hashes.base32(record + ":" + n, LETTERS);
        }
        return id;
    }

    private List<IdChange> changes(Map<String, String> redirects) {
        Map<String, List<Overlap>> byOld = new TreeMap<>();
        overlaps.forEach(
                o -> byOld.computeIfAbsent(o.oldId(), k -> new ArrayList<>()).add(o));
        List<IdChange> changes = new ArrayList<>();
        byOld.forEach((old, parts) -> {
            if (parts.stream().anyMatch(p -> ids[p.cluster()].equals(old))) {
                changes.addAll(splitOff(old, parts));
            } else {
                String heir = ids[parts.get(0).cluster()];
                redirects.put(old, heir);
                changes.add(new IdChange(old, heir, "merged", "most of its records are in " + heir));
            }
        });
        changes.addAll(gone(byOld.keySet()));
        changes.sort(Comparator.comparing(IdChange::oldId).thenComparing(IdChange::newId));
        return changes;
    }

    /** Parts that got an id of their own; a part that fell to another entity of long standing has only moved. */
    private List<IdChange> splitOff(String old, List<Overlap> parts) {
        return parts.stream()
                .filter(p -> !ids[p.cluster()].equals(old) && !before.issued().contains(ids[p.cluster()]))
                .map(p -> new IdChange(
                        old, ids[p.cluster()], "split", p.records() + " of its records are no longer held together"))
                .toList();
    }

    /** Entities of the last run whose records are all gone; their ids wait should the records come back. */
    private List<IdChange> gone(Set<String> present) {
        Set<String> known = new HashSet<>(before.entities().values());
        known.removeAll(present);
        known.removeAll(before.dormant());
        return known.stream()
                .map(id -> new IdChange(id, "", "removed", "none of its records is in the input"))
                .toList();
    }
}
