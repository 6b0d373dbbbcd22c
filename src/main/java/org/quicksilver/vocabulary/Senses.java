package org.quicksilver.vocabulary;

import java.util.List;
import java.util.Optional;
import org.quicksilver.record.Confidence;
import org.quicksilver.record.Status;
import org.quicksilver.vocabulary.LabelIndex.Entry;

/** Decides which of the senses of a label a text has, in its language and at its date. */
record Senses(LabelIndex index, String text, String lang, String asOf) {

    /**
     * Decides among the senses of one form.
     *
     * @param entries the senses; empty gives nothing
     * @param rule what found them
     * @param exact whether an authority's own name was met exactly, which is class A
     */
    Optional<Resolution> decide(List<Entry> entries, String rule, boolean exact) {
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        List<Entry> senses = ofLanguage(nearest(entries));
        if (has(senses, LabelKind.NOT)) {
            return Optional.of(open(Confidence.U, "not", List.of()));
        }
        if (has(senses, LabelKind.AMBIGUOUS)) {
            return Optional.of(open(Confidence.X, "ambiguous", codes(of(senses, LabelKind.AMBIGUOUS))));
        }
        if (has(senses, LabelKind.JOINT)) {
            List<Entry> joint = of(senses, LabelKind.JOINT);
            return Optional.of(stated(codes(joint), joint.get(0), rule, Confidence.B));
        }
        return Optional.of(one(senses, rule, exact));
    }

    /** As {@link #decide}, but several codes without a declaration find nothing: a rule must not make a tie. */
    Optional<Resolution> decideRule(List<Entry> entries, String rule) {
        return decide(entries, rule, false).filter(r -> !r.rule().equals("tie"));
    }

    /** A text that is an abbreviation in one language and another thing's code in every one: in other languages it is the code. */
    Resolution labelOrCode(Resolution label, Resolution code) {
        boolean own = label.rule().endsWith(":mul") || label.rule().endsWith(":" + primary());
        return own || !label.isStated() || !code.isStated() || label.codes().equals(code.codes()) ? label : code;
    }

    private Resolution one(List<Entry> senses, String rule, boolean exact) {
        List<Entry> former = of(senses, LabelKind.FORMER);
        if (!former.isEmpty() && (asOf.isEmpty() || former.stream().noneMatch(this::codeHolds))) {
            return open(Confidence.X, "former", codes(former));
        }
        List<Entry> dated = senses.stream()
                .filter(e -> Validity.holds(e.label().validFrom(), e.label().validTo(), asOf) && codeHolds(e))
                .toList();
        List<Entry> left = dated.isEmpty() ? senses : dated;
        List<String> codes = codes(left);
        if (codes.size() > 1) {
            return open(Confidence.X, "tie", codes);
        }
        Entry entry =
                left.stream().filter(e -> e.kind().isAuthority()).findFirst().orElse(left.get(0));
        boolean authority = exact && entry.kind().isAuthority();
        return stated(codes, entry, rule, authority ? Confidence.A : Confidence.B);
    }

    private boolean codeHolds(Entry entry) {
        return index.holds(entry.code(), asOf);
    }

    private Resolution stated(List<String> codes, Entry entry, String rule, Confidence confidence) {
        String full = entry.part().word() + rule + ":" + entry.label().lang();
        return new Resolution(text, Status.STATED, confidence, codes, full, List.of());
    }

    private Resolution open(Confidence confidence, String rule, List<String> codes) {
        List<Resolution.Alternative> alternatives = codes.stream()
                .limit(Resolution.MOST_ALTERNATIVES)
                .map(c -> new Resolution.Alternative(c, 1.0 / codes.size()))
                .toList();
        return new Resolution(text, Status.UNRESOLVED, confidence, List.of(), rule, alternatives);
    }

    /** The senses of the nearest part: own labels before groups, groups before the fallback. */
    private static List<Entry> nearest(List<Entry> entries) {
        LabelIndex.Part part = entries.stream()
                .map(Entry::part)
                .min(LabelIndex.Part::compareTo)
                .orElseThrow();
        return entries.stream().filter(e -> e.part() == part).toList();
    }

    /** The senses of the text's language where there are any: language wins a tie. */
    private List<Entry> ofLanguage(List<Entry> entries) {
        String primary = primary();
        List<Entry> own = entries.stream()
                .filter(e ->
                        e.label().lang().equals(primary) || e.label().lang().equals("mul"))
                .toList();
        return own.isEmpty() ? entries : own;
    }

    private String primary() {
        int end = lang.indexOf('-');
        return end < 0 ? lang : lang.substring(0, end);
    }

    private static boolean has(List<Entry> entries, LabelKind kind) {
        return entries.stream().anyMatch(e -> e.kind() == kind);
    }

    private static List<Entry> of(List<Entry> entries, LabelKind kind) {
        return entries.stream().filter(e -> e.kind() == kind).toList();
    }

    private static List<String> codes(List<Entry> entries) {
        return entries.stream().map(Entry::code).distinct().sorted().toList();
    }
}
