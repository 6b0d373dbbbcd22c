package org.quicksilver.consolidate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.quicksilver.plan.Plan;

/** In which cells of a table an entity stands, and with what. */
final class CellCount {

    /** One whole entity in a weighted count. */
    static final long WHOLE = 1_000_000;

    private final Plan.StatisticPlan plan;
    private final int[] dimensions;
    private final int measure;
    private final int roundAt;
    private final List<CodeBook> books;

    /** What an entity adds to a cell; {@link PackedSide#NONE} where it does not say. */
    record Share(long contribution, boolean dimensionNotStated) {}

    /**
     * @param plan the table
     * @param dimensions positions of its dimensions in a side
     * @param measure position of what it sums; -1 for a count
     * @param roundAt position of the round among its dimensions; -1 when it does not count by round
     * @param books codes of its dimensions
     */
    CellCount(Plan.StatisticPlan plan, int[] dimensions, int measure, int roundAt, List<CodeBook> books) {
        this.plan = plan;
        this.dimensions = dimensions.clone();
        this.measure = measure;
        this.roundAt = roundAt;
        this.books = List.copyOf(books);
    }

    int width() {
        return dimensions.length;
    }

    /** The cells of an entity with its share in each, totals included. */
    Map<CellKey, Share> shares(List<PackedSide> sides) {
        PackedSide whole = sides.get(0);
        List<PackedSide> seen = roundAt < 0
                ? sides.subList(0, 1)
                : sides.subList(1, sides.size()).stream().filter(this::sees).toList();
        return plan.counting().equals("weighted") ? weighted(whole, seen) : unweighted(whole, seen);
    }

    private boolean sees(PackedSide side) {
        return side.onlyBy() < 0 || Arrays.stream(dimensions).anyMatch(d -> d == side.onlyBy());
    }

    private Map<CellKey, Share> unweighted(PackedSide whole, List<PackedSide> seen) {
        Map<CellKey, Share> shares = new LinkedHashMap<>();
        for (PackedSide side : seen) {
            for (int[] codes : combinations(side)) {
                for (int mask = 0; mask < 1 << width(); mask++) {
                    boolean overRounds = roundAt < 0 || (mask & 1 << roundAt) != 0;
                    long amount = amount(overRounds ? whole : side);
                    shares.putIfAbsent(totalled(codes, mask), new Share(amount, notStated(codes, mask)));
                }
            }
        }
        return shares;
    }

    /** What does not divide evenly goes to the first cells by their codes, whatever the order in which these are stated. */
    private Map<CellKey, Share> weighted(PackedSide whole, List<PackedSide> seen) {
        Set<List<Integer>> combinations = new TreeSet<>(this::byCodes);
        for (PackedSide side : seen) {
            combinations(side)
                    .forEach(c -> combinations.add(Arrays.stream(c).boxed().toList()));
        }
        long all = measure < 0 ? WHOLE : amount(whole);
        long[] parts =
                all == PackedSide.NONE || combinations.isEmpty() ? new long[0] : Shares.equal(all, combinations.size());
        Map<CellKey, Share> shares = new LinkedHashMap<>();
        int i = 0;
        for (List<Integer> combination : combinations) {
            int[] codes = combination.stream().mapToInt(Integer::intValue).toArray();
            long part = all == PackedSide.NONE ? PackedSide.NONE : parts[i++];
            for (int mask = 0; mask < 1 << width(); mask++) {
                Share share = new Share(part, notStated(codes, mask));
                shares.merge(totalled(codes, mask), share, CellCount::together);
            }
        }
        return shares;
    }

    private int byCodes(List<Integer> one, List<Integer> other) {
        int order = 0;
        for (int d = 0; d < one.size() && order == 0; d++) {
            order = books.get(d).code(one.get(d)).compareTo(books.get(d).code(other.get(d)));
        }
        return order;
    }

    private static Share together(Share a, Share b) {
        boolean stated = a.contribution() != PackedSide.NONE;
        return new Share(
                stated ? a.contribution() + b.contribution() : PackedSide.NONE,
                a.dimensionNotStated() || b.dimensionNotStated());
    }

    private long amount(PackedSide side) {
        return measure < 0 ? 1 : side.amounts()[measure];
    }

    /** Every combination of its codes; counting once, several codes of a dimension are none that applies. */
    private List<int[]> combinations(PackedSide side) {
        List<int[]> combinations = new ArrayList<>();
        combinations.add(new int[width()]);
        for (int d = 0; d < width(); d++) {
            int[] codes = side.codes()[dimensions[d]];
            if (codes.length > 1 && plan.counting().equals("once")) {
                codes = new int[] {CodeBook.NOT_APPLICABLE};
            }
            combinations = extended(combinations, d, codes);
        }
        return combinations;
    }

    private static List<int[]> extended(List<int[]> combinations, int dimension, int[] codes) {
        List<int[]> longer = new ArrayList<>(combinations.size() * codes.length);
        for (int[] combination : combinations) {
            for (int code : codes) {
                int[] next = combination.clone();
                next[dimension] = code;
                longer.add(next);
            }
        }
        return longer;
    }

    private CellKey totalled(int[] codes, int mask) {
        int[] cell = codes.clone();
        for (int d = 0; d < cell.length; d++) {
            if ((mask & 1 << d) != 0) {
                cell[d] = CodeBook.TOTAL;
            }
        }
        return new CellKey(cell);
    }

    private static boolean notStated(int[] codes, int mask) {
        for (int d = 0; d < codes.length; d++) {
            if ((mask & 1 << d) != 0 && codes[d] == CodeBook.NOT_STATED) {
                return true;
            }
        }
        return false;
    }
}
