package org.quicksilver.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.quicksilver.plan.MatchPlan;

/**
 * The blocking rules of a job: the declared ones, or rules derived from the kinds. A derived rule is a single key that
 * few records share, or two keys together that each are too common alone.
 */
final class Blocking {

    private static final int MOST_DERIVED = 40;
    private static final int PER_RECORD = 10;
    private static final long SMALL = 250_000;
    /** The same with few comparisons, which are cheap and have nothing but their own keys to meet by. */
    private static final long SMALL_OF_FEW = 1_500_000;

    private static final int BLOCK = 200;
    /** With fewer comparisons, parts of names are keys too. */
    private static final int FEW = 4;

    private final Encoding encoding;

    Blocking(Encoding encoding) {
        this.encoding = encoding;
    }

    /** The index of all records. */
    BlockIndex index(MatchPlan plan, List<Comparison> comparisons) {
        List<BlockRule> rules = plan.blocking().isEmpty() ? derived(comparisons) : declared(plan.blocking());
        List<KeySource> splitters = new ArrayList<>();
        for (Comparison comparison : comparisons) {
            if (comparison.column() instanceof SourceColumn) {
                continue;
            }
            splitters.add(KeyFunctions.of(comparison.column(), "set", encoding.size()));
        }
        int records = Math.max(1, encoding.size());
        int limit = (int) Math.max(BLOCK, Math.min(records, 2_000_000L / records));
        return BlockIndex.of(rules, splitters, encoding.size(), limit, Math.max(20_000L, records));
    }

    private List<BlockRule> declared(List<List<String>> rules) {
        if (rules.size() > BlockIndex.mostRules()) {
            throw new IllegalArgumentException("At most " + BlockIndex.mostRules() + " blocking rules");
        }
        List<BlockRule> out = new ArrayList<>();
        for (List<String> keys : rules) {
            out.add(new BlockRule(
                    String.join("+", keys), keys.stream().map(this::source).toList()));
        }
        return out;
    }

    private KeySource source(String key) {
        int dot = key.indexOf('.');
        return KeyFunctions.of(
                encoding.column(Encoding.fieldOf(key)), dot < 0 ? "" : key.substring(dot + 1), encoding.size());
    }

    /** A possible key with the number of pairs that share it. */
    private record Key(String field, String name, KeySource source, int[] sizes, double pairs) {

        /** Most records of a block so that smaller blocks hold so many pairs in all; 1 when there is none such. */
        int limit(double budget) {
            double sum = 0;
            int limit = 1;
            for (int i = 0; i < sizes.length; i++) {
                sum += 0.5 * sizes[i] * (sizes[i] - 1);
                if (sum > budget) {
                    return limit;
                }
                limit = i + 1 < sizes.length && sizes[i + 1] == sizes[i] ? limit : sizes[i];
            }
            return limit;
        }

        /** Whether a part of the value makes the key, so that its larger blocks may be left out. */
        boolean isPart() {
            return name.length() > field.length();
        }
    }

    private List<BlockRule> derived(List<Comparison> comparisons) {
        double all = 0.5 * encoding.size() * Math.max(1, encoding.size() - 1);
        boolean few = comparisons.stream()
                        .filter(c -> !(c.column() instanceof SourceColumn))
                        .count()
                < FEW;
        double budget =
                Math.max((double) PER_RECORD * encoding.size(), Math.min(all, (double) (few ? SMALL_OF_FEW : SMALL)));
        List<Key> keys = keys(comparisons, few);
        List<BlockRule> rules = new ArrayList<>();
        List<Key> common = new ArrayList<>();
        for (Key key : keys) {
            if (key.pairs() <= budget && key.pairs() > 0) {
                rules.add(new BlockRule(key.name(), List.of(key.source())));
            } else if (key.pairs() > 0) {
                common.add(key);
                int limit = key.isPart() ? key.limit(budget) : 1;
                if (limit > 1) {
                    rules.add(new BlockRule(key.name(), List.of(key.source()), limit));
                }
            }
        }
        record Both(Key a, Key b, double pairs) {}
        List<Both> couples = new ArrayList<>();
        for (int i = 0; i < common.size(); i++) {
            for (int j = i + 1; j < common.size(); j++) {
                double pairs = common.get(i).pairs() / all * common.get(j).pairs();
                if (pairs <= budget
                        && !common.get(i).field().equals(common.get(j).field())) {
                    couples.add(new Both(common.get(i), common.get(j), pairs));
                }
            }
        }
        couples.sort(Comparator.comparingDouble(Both::pairs));
        for (Both both : couples) {
            if (rules.size() < MOST_DERIVED) {
                rules.add(new BlockRule(
                        both.a().name() + "+" + both.b().name(),
                        List.of(both.a().source(), both.b().source())));
            }
        }
        return rules;
    }

    private List<Key> keys(List<Comparison> comparisons, boolean few) {
        List<Key> keys = new ArrayList<>();
        for (Comparison comparison : comparisons) {
            if (comparison.column() instanceof SourceColumn) {
                continue;
            }
            for (String function : functions(comparison.column(), few)) {
                KeySource source = KeyFunctions.of(comparison.column(), function, encoding.size());
                String name = function.isEmpty() ? comparison.field() : comparison.field() + "." + function;
                int[] sizes = sizes(source);
                double pairs =
                        Arrays.stream(sizes).mapToDouble(n -> 0.5 * n * (n - 1)).sum();
                keys.add(new Key(comparison.field(), name, source, sizes, pairs));
            }
        }
        return keys;
    }

    private static List<String> functions(Column column, boolean few) {
        if (column instanceof PhraseColumn) {
            return List.of("rare_tokens");
        }
        if (column instanceof DateColumn) {
            return List.of("", "year");
        }
        if (column instanceof OrganisationColumn) {
            return few ? List.of("set", "rare_tokens") : List.of("set");
        }
        return few && column instanceof SetColumn sets && sets.isName() ? List.of("", "ngrams") : List.of("");
    }

    /** Sizes of the blocks that a source makes, ascending. */
    private int[] sizes(KeySource source) {
        Longs all = new Longs();
        for (int i = 0; i < encoding.size(); i++) {
            source.keys(i, all);
        }
        long[] sorted = all.toArray();
        Arrays.parallelSort(sorted);
        Ints sizes = new Ints();
        int from = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || sorted[i] != sorted[from]) {
                sizes.add(i - from);
                from = i;
            }
        }
        int[] ascending = sizes.toArray();
        Arrays.sort(ascending);
        return ascending;
    }

    /** Purged blocks in words. */
    static List<String> words(List<Purge> purges) {
        Map<String, long[]> byRule = new java.util.TreeMap<>();
        for (Purge purge : purges) {
            long[] sums = byRule.computeIfAbsent(purge.rule(), r -> new long[3]);
            sums[0]++;
            sums[1] += purge.records();
            sums[2] += purge.dropped();
        }
        List<String> words = new ArrayList<>();
        byRule.forEach((rule, sums) -> words.add("Blocking rule " + rule + ": " + sums[0] + " blocks with " + sums[1]
                + " records were too large and were split; " + sums[2]
                + " of their pairs are not compared by this rule."));
        return words;
    }
}
