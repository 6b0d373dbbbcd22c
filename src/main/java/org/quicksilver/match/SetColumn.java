package org.quicksilver.match;

import java.util.Arrays;
import java.util.List;
import org.quicksilver.plan.Kind;
import org.quicksilver.record.FieldValue;

/** A field whose value is one code or short text, or a set of them. Codes of a group's members count beside the group's. */
final class SetColumn extends Column {

    private static final int LETTERS = 3;
    /** Scheme of a number that names none: it may be a postal code as well as a project number, so it makes nothing certain. */
    private static final String NO_SCHEME = "OTHER";

    private final Kind kind;
    private final Texts texts = new Texts();
    private final CodeSets sets = new CodeSets();

    private final Ints list = new Ints();
    private final Ints members = new Ints();
    private boolean[] certain = new boolean[16];
    private int[] holders = {};
    private Letters letters = new Letters(texts, new int[0], false, false);

    SetColumn(Kind kind) {
        this.kind = kind;
    }

    @Override
    void add(MatchRecord source, List<FieldValue> stated) {
        list.clear();
        members.clear();
        for (FieldValue value : stated) {
            String text = kind == Kind.ORGANISATION && value.isStated() ? value.value() : textOf(value);
            if (!text.isEmpty()) {
                int code = code(value, text);
                list.add(code);
                members.add(code);
                for (String member : Words.of(value.detail().getOrDefault("members", ""), ";, |")) {
                    members.add(texts.add(member));
                }
            }
        }
        put(list.size() == 0 ? -1 : sets.add(list, members));
    }

    private int code(FieldValue value, String text) {
        if (kind != Kind.IDENTIFIER) {
            return texts.add(text);
        }
        String stated = value.detail().getOrDefault("scheme", "");
        String scheme = stated.equals(NO_SCHEME) ? "" : stated;
        int code = texts.add(scheme.isEmpty() ? text : scheme + ":" + text);
        if (code >= certain.length) {
            certain = Arrays.copyOf(certain, code * 2);
        }
        certain[code] = !scheme.isEmpty();
        return code;
    }

    @Override
    void freeze() {
        sets.freeze();
        int[] bySet = new int[sets.names()];
        for (int i = 0; i < size(); i++) {
            if (has(i)) {
                bySet[set(i)]++;
            }
        }
        holders = new int[sets.size()];
        Arrays.setAll(holders, code -> bySet[sets.named(code)]);
        certain = Arrays.copyOf(certain, texts.size());
        int[] plain = new int[sets.size()];
        Arrays.setAll(plain, this::first);
        letters = new Letters(texts, plain, isName(), cost() == LETTERS);
    }

    @Override
    int first(Measure[] measures, double[] thresholds, int from, int a, int b, Scratch scratch) {
        int place = from;
        while (place < measures.length && !holds(measures[place], thresholds[place], a, b, scratch)) {
            place++;
        }
        return place;
    }

    @Override
    int earliest(Comparison of, int a, int b) {
        return letters.place(of.letters(), of.startsExact() ? 1 : 0, a, b);
    }

    @Override
    void earliest(Comparison of, int a, int[] others, int count, int[] places, Scratch scratch) {
        boolean exact = of.startsExact();
        for (int n = 0; n < count; n++) {
            int b = others[n];
            places[n] = b < 0 ? of.nullLevel() : exact && sets.equal(a, b) ? 0 : of.nullLevel() - 1;
        }
        if (cost() == LETTERS) {
            letters.lower(of.letters(), exact ? 1 : 0, a, others, count, places);
            return;
        }
        for (int n = 0; n < count; n++) {
            if (places[n] == of.nullLevel() - 1) {
                scratch.next();
                places[n] = first(of.measures(), of.thresholds(), exact ? 1 : 0, a, others[n], scratch);
            }
        }
    }

    @Override
    boolean tellsApart() {
        return sets.tellsApart();
    }

    @Override
    boolean holds(Measure measure, double threshold, int a, int b, Scratch scratch) {
        return switch (measure) {
            case EXACT -> sets.equal(a, b);
            case OVERLAP -> sets.overlap(a, b) >= Math.max(threshold, Double.MIN_VALUE);
            case IDENTIFIER -> sharesCertain(a, b);
            case JARO_WINKLER, TOKENS, WORDS, NEAREST -> jaro(a, b, scratch) >= threshold;
            case DAMERAU -> anyWithin((int) threshold, a, b, scratch);
            case PREFIX -> prefix(first(a), first(b), (int) threshold);
            case ELSE -> true;
            case DAYS, PERCENT, ACRONYM, CODE_WORD, DIFFERENT -> false;
        };
    }

    /** Whether both have a value and nothing in common, members of groups included. */
    boolean disjoint(int left, int right) {
        return has(left) && has(right) && sets.overlap(code(left), code(right)) == 0;
    }

    /** Whether both have a value and their sets are not equal. */
    boolean different(int left, int right) {
        return has(left) && has(right) && set(left) != set(right);
    }

    /** Whether the left names some of what the right names, and not all. */
    boolean isPart(int left, int right) {
        return has(left) && has(right) && sets.isPart(code(left), code(right));
    }

    /** Whether two sets have a certain identifier in common. */
    private boolean sharesCertain(int a, int b) {
        int i = sets.start(a);
        int j = sets.start(b);
        while (i < sets.end(a) && j < sets.end(b)) {
            int x = sets.item(i);
            int y = sets.item(j);
            if (x == y && certain[x]) {
                return true;
            }
            i += x <= y ? 1 : 0;
            j += y <= x ? 1 : 0;
        }
        return false;
    }

    private double jaro(int a, int b, Scratch scratch) {
        if (Double.isNaN(scratch.jaro)) {
            scratch.jaro = letters.similarity(a, b, scratch);
        }
        return scratch.jaro;
    }

    private boolean anyWithin(int edits, int a, int b, Scratch scratch) {
        for (int i = sets.start(a); i < sets.end(a); i++) {
            for (int j = sets.start(b); j < sets.end(b); j++) {
                if (within(edits, sets.item(i), sets.item(j), scratch)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean within(int edits, int a, int b, Scratch scratch) {
        int shorter = Math.min(texts.length(a), texts.length(b));
        if (shorter < 2 * edits + 2 || Math.abs(texts.length(a) - texts.length(b)) > edits) {
            return false;
        }
        char[] pool = texts.pool();
        return scratch.damerau().distance(pool, texts.start(a), texts.end(a), pool, texts.start(b), texts.end(b))
                <= edits;
    }

    private boolean prefix(int a, int b, int letters) {
        int shorter = Math.min(texts.length(a), texts.length(b));
        char[] pool = texts.pool();
        return shorter >= letters
                && Arrays.equals(
                        pool, texts.start(a), texts.start(a) + shorter, pool, texts.start(b), texts.start(b) + shorter);
    }

    @Override
    int holders(Measure measure, int a, int b) {
        return switch (measure) {
            case EXACT, JARO_WINKLER, DAMERAU -> Math.max(holders[a], holders[b]);
            default -> -1;
        };
    }

    @Override
    double explained(double duplicates) {
        return kind == Kind.ORGANISATION ? Math.max(Rarity.PAIR, duplicates) : duplicates;
    }

    /** Whether it holds names, which are misspelt. */
    boolean isName() {
        return kind == Kind.NAME || kind == Kind.ADDRESS;
    }

    /** Code of a record's set, -1 for none. */
    int set(int index) {
        return has(index) ? sets.named(code(index)) : -1;
    }

    /** Codes a record names, one by one, members of groups left out. */
    void each(int index, Longs into) {
        int code = code(index);
        for (int i = code < 0 ? 0 : sets.start(code); code >= 0 && i < sets.end(code); i++) {
            into.add(sets.item(i));
        }
    }

    Texts texts() {
        return texts;
    }

    /** The first text of a code. */
    private int first(int code) {
        return sets.item(sets.start(code));
    }

    @Override
    int cost() {
        return switch (kind) {
            case NAME, ADDRESS, TITLE, TEXT -> LETTERS;
            case IDENTIFIER, URL, EMAIL, PHONE -> 2;
            default -> 1;
        };
    }

    @Override
    String words(int index) {
        int code = code(index);
        StringBuilder out = new StringBuilder();
        for (int i = code < 0 ? 0 : sets.start(code); code >= 0 && i < sets.end(code); i++) {
            out.append(out.length() == 0 ? "" : "; ").append(texts.text(sets.item(i)));
        }
        return out.toString();
    }
}
