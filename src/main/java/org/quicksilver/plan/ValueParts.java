package org.quicksilver.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads how values are derived, converted and chosen: {@code derive}, {@code fx}, {@code survive}. */
final class ValueParts {

    private static final String OTHERWISE = "otherwise";
    private static final List<String> MOST_COMPLETE = List.of("most_complete");

    private final Section top;
    private final References references;

    ValueParts(Section top, References references) {
        this.top = top;
        this.references = references;
    }

    Map<String, String> derive() {
        Map<String, String> rules = new LinkedHashMap<>();
        Optional<Item> item = top.get(PlanPart.DERIVE.key());
        if (item.isPresent() && references.profile().name().isEmpty()) {
            item.get().fault("needs a reporting profile", "add profile: " + String.join(" or ", Profile.KNOWN));
            return rules;
        }
        item.flatMap(Item::section)
                .ifPresent(s -> s.entries().forEach(e -> {
                    Optional<Field> field = references.field(e.key());
                    String rule = e.value().word("rule", references.profile().derivations());
                    field.filter(f -> !rule.isEmpty()).ifPresent(f -> rules.put(f.name(), rule));
                }));
        return rules;
    }

    Optional<Plan.Fx> fx() {
        return top.get(PlanPart.FX.key())
                .flatMap(Item::section)
                .map(s -> s.only(Grammar.FX))
                .map(this::fx);
    }

    private Plan.Fx fx(Section part) {
        String file = part.need("file", "name the table of rates")
                .map(references::facts)
                .orElse("");
        Optional<Item> quote = part.need("quote", "say how rates are quoted: " + String.join(" or ", Grammar.QUOTES));
        String word = quote.map(i -> i.word("quote", Grammar.QUOTES)).orElse("");
        String seen = file.isEmpty() ? "" : RateDirection.of(references.facts(file));
        if (!word.isEmpty() && !seen.isEmpty() && !seen.equals(word)) {
            quote.ifPresent(i -> i.fault(
                    "is " + word + ", and the rates of " + file + " look like " + seen,
                    "write " + seen + ", or correct the table"));
        }
        return new Plan.Fx(file, word, part.get("date").map(this::dates).orElse(List.of("round.from")));
    }

    private List<String> dates(Item item) {
        List<String> known = Stream.concat(references.names(Kinds.DATES).stream(), Stream.of("round.from", "round.to"))
                .toList();
        return item.oneOrMany().stream()
                .map(i -> i.word("date", known))
                .filter(d -> !d.isEmpty())
                .toList();
    }

    Map<String, List<String>> survive() {
        Map<String, List<String>> rules = new LinkedHashMap<>();
        top.get(PlanPart.SURVIVE.key())
                .flatMap(Item::section)
                .ifPresent(s -> s.entries().forEach(e -> {
                    Optional<Field> field = e.name().equals(OTHERWISE) ? Optional.empty() : references.field(e.key());
                    List<String> decide = rules(e.value(), field);
                    if (!decide.isEmpty() && (field.isPresent() || e.name().equals(OTHERWISE))) {
                        rules.put(e.name(), decide);
                    }
                }));
        rules.putIfAbsent(OTHERWISE, MOST_COMPLETE);
        return rules;
    }

    private static List<String> rules(Item item, Optional<Field> field) {
        return item.oneOrMany().stream()
                .map(i -> rule(i, field))
                .filter(r -> !r.isEmpty())
                .toList();
    }

    private static String rule(Item item, Optional<Field> field) {
        String rule = item.word("survivorship rule", Grammar.SURVIVORSHIP);
        if (rule.equals("union") && field.isPresent() && !field.get().many()) {
            item.fault("is union, and " + field.get().name() + " holds one value", "write many: true on the field");
        }
        return rule;
    }
}
