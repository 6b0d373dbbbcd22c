package org.quicksilver.vocabulary;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The labels of a vocabulary and of its companions, by the forms under which a text may meet them. */
final class LabelIndex {

    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
    private static final Pattern DOTS = Pattern.compile("\\.\\s*");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");

    private final Map<String, List<Entry>> exact;
    private final Map<String, List<Entry>> cased;
    private final Map<String, List<Entry>> folded;
    private final Map<String, List<Entry>> ruled;
    private final Map<String, List<Entry>> turned;
    private final Map<String, List<Entry>> generic;
    private final Map<String, Code> codes;
    private final Set<String> groups;

    private LabelIndex(Builder builder) {
        exact = builder.exact;
        cased = builder.cased;
        folded = builder.folded;
        ruled = builder.ruled;
        turned = builder.turned;
        generic = builder.generic;
        codes = builder.codes;
        groups = builder.groups;
    }

    /** Which vocabulary an entry comes from; an own label goes before a group's, a group's before a fallback's. */
    enum Part {
        OWN(""),
        GROUP("group:"),
        FALLBACK("fallback:");

        private final String word;

        Part(String word) {
            this.word = word;
        }

        /** What stands before the rule in a resolution. */
        String word() {
            return word;
        }
    }

    /**
     * A label as a sense of a form.
     *
     * @param code its code, with the prefix of a fallback
     * @param label the label
     * @param kind its kind
     * @param part where it comes from
     */
    record Entry(String code, Label label, LabelKind kind, Part part) {}

    static Builder builder(NameRules rules) {
        return new Builder(rules);
    }

    /** The labels written exactly so. */
    List<Entry> exact(String text) {
        return exact.getOrDefault(written(text), List.of());
    }

    /** The case-sensitive labels written so, dots and spaces after dots aside. */
    List<Entry> abbreviation(String text) {
        return cased.getOrDefault(cased(text), List.of());
    }

    List<Entry> folded(String form) {
        return form.isEmpty() ? List.of() : folded.getOrDefault(form, List.of());
    }

    /** The labels with these words once function words are dropped and abbreviations expanded. */
    List<Entry> ruled(String key) {
        return key.isEmpty() ? List.of() : ruled.getOrDefault(key, List.of());
    }

    /** The labels with these words in any order, from their {@link NameRules#ordered} key. */
    List<Entry> turned(String key) {
        return key.isEmpty() ? List.of() : turned.getOrDefault(key, List.of());
    }

    /** The group labels with these words once generic words are dropped too. */
    List<Entry> generic(String key) {
        return key.isEmpty() ? List.of() : generic.getOrDefault(key, List.of());
    }

    boolean isCode(String text) {
        return codes.containsKey(text);
    }

    /** Whether a code is one of the vocabulary of groups. */
    boolean isGroup(String code) {
        return groups.contains(code);
    }

    /** Whether a code holds at a date; a code that is not known does. */
    boolean holds(String code, String asOf) {
        Code it = codes.get(code);
        return it == null || Validity.holds(it.validFrom(), it.validTo(), asOf);
    }

    /** Every folded form with its entries, sorted, for suggestions. */
    List<Map.Entry<String, List<Entry>>> forms() {
        return folded.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .toList();
    }

    /** A text as it is compared exactly: NFC, white space single. */
    static String written(String text) {
        return NFC.normalize(singleSpaced(text));
    }

    private static String singleSpaced(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean odd = c < ' ' || c == '\u00A0' || (c > 0xFF && Character.isWhitespace(c));
            if (odd || (c == ' ' && (i == 0 || i + 1 == text.length() || text.charAt(i + 1) == ' '))) {
                return SPACES.matcher(text).replaceAll(" ").strip();
            }
        }
        return text;
    }

    /** A text as a case-sensitive label is compared: NFKC, no dots, white space single. */
    static String cased(String text) {
        String plain = NFKC.normalize(text);
        if (plain.indexOf('.') >= 0) {
            plain = DOTS.matcher(plain).replaceAll("");
        }
        return singleSpaced(plain);
    }

    /** Collects the labels of several vocabularies. */
    static final class Builder {

        private final Map<String, List<Entry>> exact = new HashMap<>();
        private final Map<String, List<Entry>> cased = new HashMap<>();
        private final Map<String, List<Entry>> folded = new HashMap<>();
        private final Map<String, List<Entry>> ruled = new HashMap<>();
        private final Map<String, List<Entry>> turned = new HashMap<>();
        private final Map<String, List<Entry>> generic = new HashMap<>();
        private final Map<String, Code> codes = new HashMap<>();
        private final Set<String> groups = new HashSet<>();
        private final NameRules rules;

        private Builder(NameRules rules) {
            this.rules = rules;
        }

        Builder add(Vocabulary vocabulary, String prefix, Part part) {
            vocabulary.codes().forEach(c -> codes.putIfAbsent(prefix + c.code(), c));
            if (part == Part.GROUP) {
                vocabulary.codes().forEach(c -> groups.add(c.code()));
            }
            for (int i = 0; i < vocabulary.labels().size(); i++) {
                Label label = vocabulary.labels().get(i);
                LabelKind kind = LabelKind.of(label);
                if (kind.isName() && !(part == Part.FALLBACK && kind == LabelKind.CODE)) {
                    add(
                            new Entry(prefix + label.code(), label, kind, part),
                            vocabulary.forms().get(i));
                }
            }
            return this;
        }

        private void add(Entry entry, String key) {
            String text = entry.label().label();
            put(exact, written(text), entry);
            if (entry.label().caseSensitive()) {
                put(cased, cased(text), entry);
                return;
            }
            put(folded, key, entry);
            if (!entry.kind().isRuleWord() && entry.kind() != LabelKind.FORM) {
                rules.keys(text, key).forEach(k -> put(ruled, k, entry));
                put(turned, NameRules.ordered(rules.key(key)), entry);
                if (entry.part() == Part.GROUP) {
                    put(generic, rules.genericKey(key), entry);
                }
            }
        }

        private static void put(Map<String, List<Entry>> map, String key, Entry entry) {
            if (!key.isEmpty()) {
                map.computeIfAbsent(key, k -> new ArrayList<>(1)).add(entry);
            }
        }

        LabelIndex build() {
            return new LabelIndex(this);
        }
    }
}
