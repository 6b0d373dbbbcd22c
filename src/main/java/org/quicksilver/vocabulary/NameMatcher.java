package org.quicksilver.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.quicksilver.record.Confidence;
import org.quicksilver.record.Status;

/** The certain part of the cascade for one name: code, exact label, folded label, rules. Never guesses. */
final class NameMatcher {

    private static final Pattern LISTED = Pattern.compile("[;；、|｜•/\\r\\n]");

    private final LabelIndex index;
    private final NameRules rules;

    NameMatcher(LabelIndex index, NameRules rules) {
        this.index = index;
        this.rules = rules;
    }

    /** What a text is as one name; empty when no label has it. */
    Optional<Resolution> match(String text, String lang, String asOf) {
        String written = LabelIndex.written(text);
        if (index.isCode(written)) {
            return Optional.of(new Resolution(text, Status.STATED, Confidence.A, List.of(written), "code", List.of()));
        }
        Senses senses = new Senses(index, text, lang, asOf);
        Optional<Resolution> code = code(senses, written);
        return labels(senses, written, "", k -> k != LabelKind.FORM && k != LabelKind.CODE)
                .map(label -> code.map(c -> senses.labelOrCode(label, c)).orElse(label))
                .or(() -> code)
                .or(() -> byRules(senses, written))
                .or(() -> labels(senses, written, "", k -> k == LabelKind.FORM));
    }

    /** The code that another scheme writes so. */
    private Optional<Resolution> code(Senses senses, String written) {
        return senses.decide(filter(index.exact(written), k -> k == LabelKind.CODE), "code", false);
    }

    private Optional<Resolution> labels(Senses senses, String text, String rule, Predicate<LabelKind> kinds) {
        boolean plain = rule.isEmpty();
        return senses.decide(filter(index.exact(text), kinds), plain ? "label" : rule, plain)
                .or(() -> senses.decide(filter(index.abbreviation(text), kinds), plain ? "label" : rule, false))
                .or(() ->
                        senses.decide(filter(index.folded(Folding.fold(text)), kinds), plain ? "folded" : rule, false));
    }

    private static List<LabelIndex.Entry> filter(List<LabelIndex.Entry> entries, Predicate<LabelKind> kinds) {
        return entries.isEmpty()
                ? entries
                : entries.stream().filter(e -> kinds.test(e.kind())).toList();
    }

    private Optional<Resolution> byRules(Senses senses, String written) {
        String unmarked = rules.unmarked(written);
        String bare = rules.withoutGloss(unmarked);
        Predicate<LabelKind> names = k -> k != LabelKind.FORM && k != LabelKind.CODE;
        return (unmarked.equals(written) ? Optional.<Resolution>empty() : labels(senses, unmarked, "rule:marks", names))
                .or(() -> bare.equals(unmarked) ? Optional.empty() : labels(senses, bare, "rule:gloss", names))
                .or(() -> words(senses, bare))
                .or(() -> agreeing(senses, bare))
                .or(() -> turned(senses, bare))
                .or(() -> senses.decideRule(index.generic(rules.genericKey(Folding.fold(bare))), "rule:generic"))
                .or(() -> stateless(senses, bare));
    }

    /** A name with its words in another order; not where marks of a list part them. */
    private Optional<Resolution> turned(Senses senses, String text) {
        return LISTED.matcher(text).find()
                ? Optional.empty()
                : senses.decideRule(index.turned(NameRules.ordered(rules.key(Folding.fold(text)))), "rule:order");
    }

    /** What is left of "Republic of X"; a region is no republic. */
    private Optional<Resolution> stateless(Senses senses, String text) {
        if (LISTED.matcher(text).find()) {
            return Optional.empty();
        }
        List<LabelIndex.Entry> left = index.turned(rules.stateless(Folding.fold(text))).stream()
                .filter(e -> e.part() != LabelIndex.Part.GROUP)
                .toList();
        return senses.decideRule(left, "rule:state");
    }

    private Optional<Resolution> words(Senses senses, String text) {
        for (String key : rules.keys(text)) {
            Optional<Resolution> found = senses.decideRule(index.ruled(key), "rule:words");
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** "A (B)" where both mean the same, or the one may mean what the other does: a name with its abbreviation. */
    private Optional<Resolution> agreeing(Senses senses, String text) {
        List<String> parts = NameRules.bracketed(text);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        Predicate<LabelKind> names = k -> k != LabelKind.FORM;
        Optional<Resolution> outer =
                labels(senses, parts.get(0), "rule:bracket", names).or(() -> words(senses, parts.get(0)));
        Optional<Resolution> inner =
                labels(senses, parts.get(1), "rule:bracket", names).or(() -> words(senses, parts.get(1)));
        return outer.filter(o -> inner.filter(i -> agree(o, i)).isPresent()).map(o -> o.isStated() ? o : inner.get());
    }

    /** Whether one of them is stated and the other says the same, or may. */
    private static boolean agree(Resolution a, Resolution b) {
        if (a.isStated() && b.isStated()) {
            return a.codes().equals(b.codes());
        }
        Resolution open = a.isStated() ? b : a;
        Resolution stated = a.isStated() ? a : b;
        return stated.codes().size() == 1
                && open.rule().equals("ambiguous")
                && open.alternatives().stream()
                        .anyMatch(x -> x.code().equals(stated.codes().get(0)));
    }
}
