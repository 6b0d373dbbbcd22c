package org.quicksilver.consolidate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** How several entities would look as one: with the codes of all, and the greatest amount. */
final class MergedSides {

    private MergedSides() {}

    static List<PackedSide> of(List<List<PackedSide>> members) {
        List<PackedSide> merged = new ArrayList<>();
        merged.add(one(members.stream().map(sides -> sides.get(0)).toList()));
        members.forEach(sides -> merged.addAll(sides.subList(1, sides.size())));
        return merged;
    }

    private static PackedSide one(List<PackedSide> wholes) {
        PackedSide first = wholes.get(0);
        int[][] codes = new int[first.codes().length][];
        for (int d = 0; d < codes.length; d++) {
            int dimension = d;
            int[] stated = wholes.stream()
                    .flatMapToInt(w -> IntStream.of(w.codes()[dimension]))
                    .filter(code -> code != CodeBook.NOT_STATED)
                    .distinct()
                    .toArray();
            codes[d] = stated.length == 0 ? new int[] {CodeBook.NOT_STATED} : stated;
        }
        long[] amounts = new long[first.amounts().length];
        for (int m = 0; m < amounts.length; m++) {
            int measure = m;
            amounts[m] =
                    wholes.stream().mapToLong(w -> w.amounts()[measure]).max().orElse(PackedSide.NONE);
        }
        return new PackedSide(codes, amounts, first.onlyBy());
    }
}
