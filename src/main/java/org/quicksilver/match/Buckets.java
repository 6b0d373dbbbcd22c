package org.quicksilver.match;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/** Pairs by a number that each has, in their order. */
final class Buckets {

    private final List<Pair> pairs;
    private final int[] starts;

    private Buckets(List<Pair> pairs, int[] starts) {
        this.pairs = pairs;
        this.starts = starts;
    }

    /** @param limit more than any pair's number */
    static Buckets of(List<Pair> pairs, ToIntFunction<Pair> number, int limit) {
        int[] starts = new int[limit + 1];
        int[] numbers = new int[pairs.size()];
        for (int p = 0; p < numbers.length; p++) {
            numbers[p] = number.applyAsInt(pairs.get(p));
            starts[numbers[p]]++;
        }
        for (int n = 1; n <= limit; n++) {
            starts[n] += starts[n - 1];
        }
        Pair[] ordered = new Pair[numbers.length];
        for (int p = numbers.length - 1; p >= 0; p--) {
            ordered[--starts[numbers[p]]] = pairs.get(p);
        }
        return new Buckets(Arrays.asList(ordered), starts);
    }

    /** All pairs, by rising number. */
    List<Pair> all() {
        return pairs;
    }

    /** The pairs of a number. */
    List<Pair> of(int number) {
        return pairs.subList(starts[number], starts[number + 1]);
    }
}
