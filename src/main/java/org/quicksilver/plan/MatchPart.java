package org.quicksilver.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code match}: blocking, comparisons, vetoes, model and thresholds. */
final class MatchPart {

    private static final MatchPlan.Thresholds DEFAULT = new MatchPlan.Thresholds(0.90, 0.50);

    private final References references;

    private MatchPart(References references) {
        this.references = references;
    }

    static MatchPlan read(Section top, References references) {
        return top.get(PlanPart.MATCH.key())
                .flatMap(Item::section)
                .map(s -> new MatchPart(references.withTopics()).plan(s.only(Grammar.MATCH)))
                .orElseGet(() -> new MatchPlan(List.of(), Map.of(), List.of(), true, DEFAULT));
    }

    private MatchPlan plan(Section section) {
        Map<String, List<MatchPlan.Level>> comparisons = section.get("comparisons")
                .flatMap(Item::section)
                .map(this::comparisons)
                .orElse(Map.of());
        return new MatchPlan(
                section.get("blocking").map(this::blocking).orElse(List.of()),
                comparisons,
                section.get("never").map(this::never).orElse(List.of()),
                estimate(section, comparisons),
                section.get("thresholds")
                        .flatMap(Item::section)
                        .map(MatchPart::thresholds)
                        .orElse(DEFAULT));
    }

    private List<List<String>> blocking(Item item) {
        List<List<String>> rules = new ArrayList<>();
        for (Item rule : item.list()) {
            List<String> keys = rule.oneOrMany().stream()
                    .map(this::key)
                    .filter(k -> !k.isEmpty())
                    .toList();
            if (!keys.isEmpty()) {
                rules.add(keys);
            }
        }
        return rules;
    }

    /** A key {@code field} or {@code field.function}. */
    private String key(Item item) {
        String text = item.text();
        int dot = text.indexOf('.');
        String name = dot < 0 ? text : text.substring(0, dot);
        String function = dot < 0 ? "" : text.substring(dot + 1);
        Optional<Field> field = references.named(name);
        if (text.isEmpty()) {
            return "";
        }
        if (field.isEmpty()) {
            item.fault("names the unknown field '" + name + "'", Suggestion.among(name, references.names()));
            return "";
        }
        if (dot >= 0 && !LevelRules.isFunction(function)) {
            item.fault("names the unknown function '" + function + "'", Suggestion.among(function, Grammar.BLOCKING));
            return "";
        }
        if (!LevelRules.blocks(function, field.get().kind())) {
            item.fault(
                    "cannot take " + function + " of " + name + ", which is of kind "
                            + field.get().kind().code(),
                    "choose another function or none");
            return "";
        }
        return text;
    }

    private Map<String, List<MatchPlan.Level>> comparisons(Section section) {
        Map<String, List<MatchPlan.Level>> comparisons = new LinkedHashMap<>();
        for (Section.Entry entry : section.entries()) {
            Optional<Field> field = references.field(entry.key());
            Optional<Item> levels = entry.value()
                    .section()
                    .map(s -> s.only(Grammar.COMPARISON))
                    .flatMap(s -> s.need("levels", "list the levels, for example [exact, else]"));
            if (field.isPresent() && levels.isPresent()) {
                comparisons.put(entry.name(), LevelsPart.read(levels.get(), field.get()));
            }
        }
        return comparisons;
    }

    private List<MatchPlan.Never> never(Item item) {
        List<MatchPlan.Never> vetoes = new ArrayList<>();
        for (Item veto : item.list()) {
            veto.section().map(s -> s.only(Grammar.NEVER)).ifPresent(s -> veto(veto, s, vetoes));
        }
        return vetoes;
    }

    private void veto(Item item, Section section, List<MatchPlan.Never> vetoes) {
        if (section.entries().size() != 1) {
            item.fault("must name one thing", "write { disjoint: FIELD }, { different: FIELD } or { part: FIELD }");
        }
        section.get("disjoint")
                .flatMap(references::field)
                .ifPresent(f -> vetoes.add(new MatchPlan.Never("disjoint", f.name())));
        section.get("part")
                .flatMap(references::field)
                .ifPresent(f -> vetoes.add(new MatchPlan.Never("part", f.name())));
        List<String> marks = new ArrayList<>(Grammar.MARKS);
        marks.addAll(references.names());
        section.get("different")
                .map(i -> i.word("field or mark", marks))
                .filter(w -> !w.isEmpty())
                .ifPresent(w -> vetoes.add(new MatchPlan.Never("different", w)));
    }

    /** As declared; else declared weights hold where every level has them, and all others are estimated. */
    private static boolean estimate(Section section, Map<String, List<MatchPlan.Level>> comparisons) {
        boolean declared = !comparisons.isEmpty()
                && comparisons.values().stream().flatMap(List::stream).noneMatch(l -> Double.isNaN(l.m()));
        return section.get("model")
                .map(i -> i.word("model", Grammar.MODELS))
                .filter(m -> !m.isEmpty())
                .map(m -> m.equals("estimate"))
                .orElse(!declared);
    }

    private static MatchPlan.Thresholds thresholds(Section section) {
        section.only(Grammar.THRESHOLDS);
        double match = section.get("match").map(i -> i.number(0, 1)).orElse(DEFAULT.match());
        double review = section.get("review").map(i -> i.number(0, 1)).orElse(Math.min(DEFAULT.review(), match));
        if (review > match) {
            section.fault("has a review threshold above the match threshold", "exchange them");
        }
        return new MatchPlan.Thresholds(match, review);
    }
}
