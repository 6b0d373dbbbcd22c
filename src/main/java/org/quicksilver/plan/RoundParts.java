package org.quicksilver.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads when and by whom is reported: {@code rounds}, {@code respondents}, {@code resubmission}, {@code scope}. */
final class RoundParts {

    private final Section top;
    private final References references;

    RoundParts(Section top, References references) {
        this.top = top;
        this.references = references;
    }

    List<Plan.Round> rounds() {
        Optional<Item> known = part(PlanPart.ROUNDS, Grammar.ROUNDS)
                .flatMap(s -> s.need("known", "list the rounds: known: [ { code, from, to } ]"));
        List<Plan.Round> rounds = new ArrayList<>();
        known.ifPresent(k -> k.list().forEach(i -> i.section().ifPresent(s -> round(i, s, rounds))));
        rounds.sort(Comparator.comparing(Plan.Round::from));
        return rounds;
    }

    private static void round(Item item, Section section, List<Plan.Round> rounds) {
        section.only(Grammar.ROUND);
        String code = section.need("code", "give the round a code, for example 2017-2018")
                .map(Item::text)
                .orElse("");
        String from = section.need("from", "say when it begins").map(Item::date).orElse("");
        String to = section.need("to", "say when it ends").map(Item::date).orElse("");
        String due = section.get("due").map(Item::date).orElse("");
        if (code.isEmpty() || from.isEmpty() || to.isEmpty()) {
            return;
        }
        if (to.compareTo(from) < 0) {
            item.fault("ends on " + to + ", before it begins on " + from, "exchange from and to");
        }
        for (Plan.Round other : rounds) {
            if (other.code().equals(code)) {
                item.fault("has the code '" + code + "' of another round", "give each round its own code");
            } else if (from.compareTo(other.to()) <= 0 && other.from().compareTo(to) <= 0) {
                item.fault("overlaps with round " + other.code(), "a day belongs to one round");
            }
        }
        rounds.add(new Plan.Round(code, from, to, due));
    }

    Plan.Respondents respondents() {
        Optional<Section> section = part(PlanPart.RESPONDENTS, Grammar.RESPONDENTS);
        List<String> vocabularies = section.flatMap(
                        s -> s.need("vocabularies", "name the vocabularies whose codes may report"))
                .map(i -> texts(i.oneOrMany(), references::vocabulary))
                .orElse(List.of());
        List<String> places = section.flatMap(s -> s.get("detect"))
                .map(i -> texts(i.oneOrMany(), w -> w.word("place", Grammar.PLACES)))
                .orElse(section.isPresent() ? Grammar.PLACES : List.of());
        return new Plan.Respondents(vocabularies, places);
    }

    private static List<String> texts(List<Item> items, java.util.function.Function<Item, String> text) {
        return items.stream().map(text).filter(t -> !t.isEmpty()).toList();
    }

    Plan.Resubmission resubmission() {
        Optional<Section> section = part(PlanPart.RESUBMISSION, Grammar.RESUBMISSION);
        String words =
                section.flatMap(s -> s.get("words")).map(references::vocabulary).orElse("");
        double same = section.flatMap(s -> s.get("same_titles"))
                .map(i -> i.number(0, 1))
                .orElse(0.5);
        return new Plan.Resubmission(words, same);
    }

    Plan.Scope scope() {
        Optional<Section> section = part(PlanPart.SCOPE, Grammar.SCOPE);
        List<String> codes = section.flatMap(s -> s.get("conventions"))
                .map(i -> texts(i.oneOrMany(), this::scopeCode))
                .orElse(List.of());
        String words = section.flatMap(s -> s.get("keywords"))
                .map(references::vocabulary)
                .orElse("");
        return new Plan.Scope(codes, words);
    }

    /** A code of any vocabulary that a field of the job uses. */
    private String scopeCode(Item item) {
        String code = item.text();
        List<String> used = references.fields().stream()
                .map(Field::vocabulary)
                .filter(v -> !v.isEmpty())
                .distinct()
                .toList();
        if (!code.isEmpty()
                && used.stream()
                        .noneMatch(
                                v -> references.vocabularies().get(v).code(code).isPresent())) {
            item.fault("names the unknown code '" + code + "'", "it must be in one of " + String.join(", ", used));
        }
        return code;
    }

    private Optional<Section> part(PlanPart part, Grammar block) {
        return top.get(part.key()).flatMap(Item::section).map(s -> s.only(block));
    }
}
