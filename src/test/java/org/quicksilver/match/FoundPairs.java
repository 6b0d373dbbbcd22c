package org.quicksilver.match;

import java.util.List;
import org.quicksilver.plan.Field;

/**
 * How well records are found by a job that declares only fields, where the ids of records of one thing differ in nothing but
 * their first letter.
 *
 * @param precision share of the pairs in one cluster that are of one thing
 * @param recall share of the pairs of one thing that are in one cluster
 */
record FoundPairs(double precision, double recall) {

    static FoundPairs of(List<Field> fields, List<MatchRecord> records) {
        Matching matching = Matching.of(Fixtures.PLAIN, fields, records.iterator());
        int[] cluster = Fixtures.clusters(matching, matching.train(1)).cluster();
        double same = 0;
        double found = 0;
        double right = 0;
        for (int i = 0; i < cluster.length; i++) {
            for (int j = i + 1; j < cluster.length; j++) {
                boolean one = thing(records.get(i)).equals(thing(records.get(j)));
                same += one ? 1 : 0;
                found += cluster[i] == cluster[j] ? 1 : 0;
                right += one && cluster[i] == cluster[j] ? 1 : 0;
            }
        }
        return new FoundPairs(right / found, right / same);
    }

    private static String thing(MatchRecord record) {
        return record.id().substring(1);
    }
}
