package org.quicksilver.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the levels of one comparison, strictest first, {@code else} last. */
final class LevelsPart {

    private static final List<String> TESTS = Stream.of(
                    Grammar.PLAIN_LEVELS, Grammar.SHARE_LEVELS, Grammar.LENGTH_LEVELS, Grammar.DISTANCE_LEVELS)
            .flatMap(List::stream)
            .toList();

    /** How far the declared probabilities of a comparison may be from 1 in sum: what rounding explains. */
    private static final double ROUNDING = 0.02;

    private final Field field;
    private final List<MatchPlan.Level> levels = new ArrayList<>();
    private final Map<String, Double> last = new HashMap<>();

    private LevelsPart(Field field) {
        this.field = field;
    }

    static List<MatchPlan.Level> read(Item item, Field field) {
        LevelsPart part = new LevelsPart(field);
        item.list().forEach(part::level);
        part.finish(item);
        return part.levels;
    }

    private void level(Item item) {
        if (!item.isSection()) {
            String test = item.word("level", TESTS);
            if (!test.isEmpty() && !Grammar.PLAIN_LEVELS.contains(test)) {
                item.fault("'" + test + "' needs a threshold", "write { " + test + ": NUMBER }");
            } else if (!test.isEmpty()) {
                add(item, new MatchPlan.Level(test, Double.NaN, Double.NaN, Double.NaN));
            }
            return;
        }
        item.section().ifPresent(s -> level(item, s.only(Grammar.LEVEL)));
    }

    private void level(Item item, Section section) {
        double m = section.get("m").map(i -> i.number(1e-9, 1)).orElse(Double.NaN);
        double u = section.get("u").map(i -> i.number(1e-12, 1)).orElse(Double.NaN);
        if (section.get("m").isPresent() != section.get("u").isPresent()) {
            item.fault("has only one of m and u", "give both, or none and model: estimate");
        }
        List<String> tests = section.entries().stream()
                .map(Section.Entry::name)
                .filter(n -> n.equals("level") || TESTS.contains(n))
                .toList();
        if (tests.size() != 1) {
            item.fault(
                    "must name one test",
                    "write for example { tokens: 0.8, m: 0.3, u: 0.001 } or { level: exact, m: 0.5, u: 0.01 }");
            return;
        }
        Optional<Item> value = section.get(tests.get(0));
        if (tests.get(0).equals("level")) {
            value.map(i -> i.word("level without threshold", Grammar.PLAIN_LEVELS))
                    .filter(t -> !t.isEmpty())
                    .ifPresent(t -> add(item, new MatchPlan.Level(t, Double.NaN, m, u)));
        } else {
            String test = tests.get(0);
            value.map(i -> i.number(0, Grammar.SHARE_LEVELS.contains(test) ? 1 : 1_000_000))
                    .filter(v -> !Double.isNaN(v))
                    .ifPresent(v -> add(item, new MatchPlan.Level(test, v, m, u)));
        }
    }

    private void add(Item item, MatchPlan.Level level) {
        if (!levels.isEmpty() && levels.get(levels.size() - 1).test().equals("else")) {
            item.fault("stands after else and can never hold", "put else last");
        }
        if (!LevelRules.compares(level.test(), field)) {
            item.fault(
                    "cannot compare " + field.name() + " of kind "
                            + field.kind().code() + " by " + level.test(),
                    "choose another test");
        }
        Double before = last.put(level.test(), level.value());
        if (before != null && !isLooser(level, before)) {
            item.fault("can never hold after a looser or equal level", "order the levels from strict to loose");
        }
        levels.add(level);
    }

    private static boolean isLooser(MatchPlan.Level level, double before) {
        return Grammar.DISTANCE_LEVELS.contains(level.test()) ? level.value() > before : level.value() < before;
    }

    private void finish(Item item) {
        if (levels.isEmpty() || !levels.get(levels.size() - 1).test().equals("else")) {
            item.fault("do not end with else", "add else as the last level");
        }
        if (last.containsKey("tokens") && last.containsKey("jaro_winkler")) {
            item.fault("compare both by tokens and by jaro_winkler", "choose one: words, or letters");
        }
        long declared = levels.stream().filter(l -> !Double.isNaN(l.m())).count();
        if (declared > 0 && declared < levels.size()) {
            item.fault("have m and u on some levels only", "give them on every level or on none");
        } else if (declared > 0) {
            sum(item, "m", levels.stream().mapToDouble(MatchPlan.Level::m).sum());
            sum(item, "u", levels.stream().mapToDouble(MatchPlan.Level::u).sum());
        }
    }

    private static void sum(Item item, String what, double sum) {
        if (Math.abs(sum - 1) > ROUNDING) {
            item.fault("have " + what + " that add up to " + Math.round(sum * 1000) / 1000.0, "they must add up to 1");
        }
    }
}
