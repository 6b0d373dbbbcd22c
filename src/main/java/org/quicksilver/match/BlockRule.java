package org.quicksilver.match;

import java.util.List;

/**
 * One blocking rule: records that agree on every key are compared.
 *
 * @param name its keys joined by {@code +}, as published
 * @param keys its key sources
 */
record BlockRule(String name, List<KeySource> keys) {

    private static final int MOST = 256;

    BlockRule {
        keys = List.copyOf(keys);
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
