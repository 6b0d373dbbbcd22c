package org.quicksilver.match;

import java.util.List;

/**
 * One blocking rule: records that agree on every key are compared.
 *
 * @param name its keys joined by {@code +}, as published
 * @param keys its key sources
 * @param limit most records of a block of this rule; the index may set a lower limit
 */
record BlockRule(String name, List<KeySource> keys, int limit) {

    private static final int MOST = 256;

    BlockRule {
        keys = List.copyOf(keys);
    }

    /** A rule whose blocks only the index limits. */
    BlockRule(String name, List<KeySource> keys) {
        this(name, keys, Integer.MAX_VALUE);
    }

    /** Adds the hashed combinations of a record's keys, at most 256; none when a key has no value. */
    void combine(int index, Longs into, Longs part) {
        int start = into.size();
        into.add(Mix.scatter(name.length()));
        int from = start;
        for (KeySource key : keys) {
            part.clear();
            key.keys(index, part);
            int to = into.size();
            for (int i = from; i < to && into.size() - to < MOST; i++) {
                for (int k = 0; k < part.size() && into.size() - to < MOST; k++) {
                    into.add(Mix.then(into.get(i), part.get(k)));
                }
            }
            from = to;
        }
        into.keepFrom(start, from);
    }
}
