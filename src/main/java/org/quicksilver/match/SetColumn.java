package org.quicksilver.match;

import java.util.Arrays;
import java.util.List;
import org.quicksilver.plan.Kind;
import org.quicksilver.record.FieldValue;

/** A field whose value is one code or short text, or a set of them. Codes of a group's members count beside the group's. */
final class SetColumn extends Column {

    /** Scheme of a number that names none: it may be a postal code as well as a project number, so it makes nothing certain. */
    private static final String NO_SCHEME = "OTHER";

    private final Kind kind;
    private final Texts texts = new Texts();
    private final Lists sets = new Lists();
    private final Ints named = new Ints();
    private final Ints wide = new Ints();
    private final Ints list = new Ints();
    private final Ints members = new Ints();
    private boolean[] certain = new boolean[16];
    private int[] holders = {};
    private int[] sorted = {};

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
        boolean none = list.size() == 0;
        named.add(none ? -1 : sets.add(list.sortDistinct()));
        wide.add(none ? -1 : sets.add(members.sortDistinct()));
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
        holders = new int[sets.size()];
        for (int i = 0; i < named.size(); i++) {
            if (named.get(i) >= 0) {
                holders[named.get(i)]++;
            }
        }
        if (isName()) {
            sortWords();
        }
        certain = Arrays.copyOf(certain, texts.size());
    }

    /** Names are also compared with their words in order of the alphabet, so that "smith john" is "john smith". */
    private void sortWords() {
        int known = texts.size();
        sorted = new int[known];
        for (int code = 0; code < known; code++) {
            String[] words = Words.of(texts.text(code)).toArray(String[]::new);
            Arrays.sort(words);
            sorted[code] = words.length < 2 ? code : texts.add(String.join(" ", words));
        }
    }

    @Override
    boolean has(int index) {
        return named.get(index) >= 0;
    }

    @Override
    boolean holds(Measure measure, double threshold, int left, int right, Scratch scratch) {
        return switch (measure) {
            case EXACT -> named.get(left) == named.get(right);
            case OVERLAP -> overlap(left, right) >= Math.max(threshold, Double.MIN_VALUE);
            case IDENTIFIER -> sharesCertain(left, right);
            case JARO_WINKLER, TOKENS -> jaro(left, right, scratch) >= threshold;
            case DAMERAU -> anyWithin((int) threshold, left, right, scratch);
            case PREFIX -> prefix(first(left), first(right), (int) threshold);
            case ELSE -> true;
            case DAYS, PERCENT, ACRONYM, DIFFERENT -> false;
        };
    }

    /** Whether both have a value and nothing in common, members of groups included. */
    boolean disjoint(int left, int right) {
        return has(left) && has(right) && overlap(left, right) == 0;
    }

    /** Whether both have a value and their sets are not equal. */
    boolean different(int left, int right) {
        return has(left) && has(right) && named.get(left) != named.get(right);
    }

    /** Whether the left names some of what the right names, and not all. */
    boolean isPart(int left, int right) {
        if (!has(left) || !has(right)) {
            return false;
        }
        int a = named.get(left);
        int b = named.get(right);
        int j = sets.start(b);
        for (int i = sets.start(a); i < sets.end(a); i++) {
            while (j < sets.end(b) && sets.item(j) < sets.item(i)) {
                j++;
            }
            if (j == sets.end(b) || sets.item(j) != sets.item(i)) {
                return false;
            }
        }
        return sets.length(a) < sets.length(b);
    }

    /** Whether a certain identifier is held by both. */
    boolean sharesCertain(int left, int right) {
        int a = named.get(left);
        int b = named.get(right);
        if (a < 0 || b < 0) {
            return false;
        }
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

    private double overlap(int left, int right) {
        int a = wide.get(left);
        int b = wide.get(right);
        int i = sets.start(a);
        int j = sets.start(b);
        int both = 0;
        while (i < sets.end(a) && j < sets.end(b)) {
            int x = sets.item(i);
            int y = sets.item(j);
            both += x == y ? 1 : 0;
            i += x <= y ? 1 : 0;
            j += y <= x ? 1 : 0;
        }
        return (double) both / (sets.length(a) + sets.length(b) - both);
    }

    private double jaro(int left, int right, Scratch scratch) {
        if (Double.isNaN(scratch.jaro)) {
            int a = first(left);
            int b = first(right);
            double best = jaroOf(a, b, scratch);
            if (sorted.length > 0 && (sorted[a] != a || sorted[b] != b)) {
                best = Math.max(best, jaroOf(sorted[a], sorted[b], scratch));
            }
            scratch.jaro = best;
        }
        return scratch.jaro;
    }

    private double jaroOf(int a, int b, Scratch scratch) {
        char[] pool = texts.pool();
        return scratch.jaroWinkler.similarity(
                pool, texts.start(a), texts.end(a), pool, texts.start(b), texts.end(b), scratch.least);
    }

    private boolean anyWithin(int edits, int left, int right, Scratch scratch) {
        int a = named.get(left);
        int b = named.get(right);
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
        return scratch.damerau.distance(pool, texts.start(a), texts.end(a), pool, texts.start(b), texts.end(b))
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
    double share(Measure measure, int left, int right, double duplicates) {
        if (measure != Measure.EXACT && measure != Measure.JARO_WINKLER && measure != Measure.DAMERAU) {
            return Double.NaN;
        }
        int most = Math.max(holders[named.get(left)], holders[named.get(right)]);
        double explained = kind == Kind.ORGANISATION ? Math.max(PhraseColumn.PAIR, duplicates) : duplicates;
        return Math.max(0, most - explained) / named.size();
    }

    /** Whether it holds names, which are misspelt. */
    boolean isName() {
        return kind == Kind.NAME || kind == Kind.ADDRESS;
    }

    /** Code of a record's set, -1 for none. */
    int set(int index) {
        return named.get(index);
    }

    /** Codes a record names, one by one, members of groups left out. */
    void each(int index, Longs into) {
        int set = named.get(index);
        for (int i = set < 0 ? 0 : sets.start(set); set >= 0 && i < sets.end(set); i++) {
            into.add(sets.item(i));
        }
    }

    Texts texts() {
        return texts;
    }

    private int first(int index) {
        return sets.item(sets.start(named.get(index)));
    }

    @Override
    int cost() {
        return switch (kind) {
            case NAME, ADDRESS, TITLE, TEXT -> 3;
            case IDENTIFIER, URL, EMAIL, PHONE -> 2;
            default -> 1;
        };
    }

    @Override
    String words(int index) {
        int set = named.get(index);
        StringBuilder out = new StringBuilder();
        for (int i = set < 0 ? 0 : sets.start(set); set >= 0 && i < sets.end(set); i++) {
            out.append(out.length() == 0 ? "" : "; ").append(texts.text(sets.item(i)));
        }
        return out.toString();
    }
}
