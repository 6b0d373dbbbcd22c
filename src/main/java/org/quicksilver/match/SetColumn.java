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
    private final Lists sets = new Lists();
    /** The set as named, and the set with the members of groups. */
    private final Couples couples = new Couples();

    private final Ints list = new Ints();
    private final Ints members = new Ints();
    private final Ints singles = new Ints();
    private final Ints firstSeen = new Ints();
    private boolean[] certain = new boolean[16];
    private int[] holders = {};
    private boolean tellsApart;
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
        if (list.size() == 0) {
            put(-1);
        } else {
            int named = set(list);
            put(couple(named, members.size() == list.size() ? named : set(members)));
        }
    }

    /** Code of a set; that of a single text is remembered by the text. */
    private int set(Ints of) {
        Ints distinct = of.size() == 1 ? of : of.sortDistinct();
        if (distinct.size() > 1) {
            return sets.add(distinct);
        }
        int text = distinct.get(0);
        while (singles.size() <= text) {
            singles.add(-1);
        }
        if (singles.get(text) < 0) {
            singles.set(text, sets.append(distinct));
        }
        return singles.get(text);
    }

    /** Code of a set with the members of groups; the first that a set was seen with is remembered by the set. */
    private int couple(int named, int wide) {
        while (firstSeen.size() <= named) {
            firstSeen.add(-1);
        }
        int known = firstSeen.get(named);
        if (known < 0) {
            firstSeen.set(named, couples.append(named, wide));
            return firstSeen.get(named);
        }
        return couples.right(known) == wide ? known : couples.add(named, wide);
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
        int[] bySet = new int[sets.size()];
        for (int i = 0; i < size(); i++) {
            if (has(i)) {
                bySet[set(i)]++;
            }
        }
        holders = new int[couples.size()];
        Arrays.setAll(holders, code -> bySet[couples.left(code)]);
        tellsApart = couples.leftTells();
        certain = Arrays.copyOf(certain, texts.size());
        int[] plain = new int[couples.size()];
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
        int own = couples.left(a);
        for (int n = 0; n < count; n++) {
            int b = others[n];
            boolean equal = a == b || (!tellsApart && b >= 0 && own == couples.left(b));
            places[n] = b < 0 ? of.nullLevel() : equal && exact ? 0 : of.nullLevel() - 1;
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
        return tellsApart;
    }

    @Override
    boolean holds(Measure measure, double threshold, int a, int b, Scratch scratch) {
        return switch (measure) {
            case EXACT -> couples.left(a) == couples.left(b);
            case OVERLAP -> overlap(a, b) >= Math.max(threshold, Double.MIN_VALUE);
            case IDENTIFIER -> sharesCertain(couples.left(a), couples.left(b));
            case JARO_WINKLER, TOKENS -> jaro(a, b, scratch) >= threshold;
            case DAMERAU -> anyWithin((int) threshold, couples.left(a), couples.left(b), scratch);
            case PREFIX -> prefix(first(a), first(b), (int) threshold);
            case ELSE -> true;
            case DAYS, PERCENT, ACRONYM, CODE_WORD, DIFFERENT -> false;
        };
    }

    /** Whether both have a value and nothing in common, members of groups included. */
    boolean disjoint(int left, int right) {
        return has(left) && has(right) && overlap(code(left), code(right)) == 0;
    }

    /** Whether both have a value and their sets are not equal. */
    boolean different(int left, int right) {
        return has(left) && has(right) && set(left) != set(right);
    }

    /** Whether the left names some of what the right names, and not all. */
    boolean isPart(int left, int right) {
        if (!has(left) || !has(right)) {
            return false;
        }
        int a = set(left);
        int b = set(right);
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

    private double overlap(int left, int right) {
        int a = couples.right(left);
        int b = couples.right(right);
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
        return has(index) ? couples.left(code(index)) : -1;
    }

    /** Codes a record names, one by one, members of groups left out. */
    void each(int index, Longs into) {
        int set = set(index);
        for (int i = set < 0 ? 0 : sets.start(set); set >= 0 && i < sets.end(set); i++) {
            into.add(sets.item(i));
        }
    }

    Texts texts() {
        return texts;
    }

    /** The first text of a code. */
    private int first(int code) {
        return sets.item(sets.start(couples.left(code)));
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
        int set = set(index);
        StringBuilder out = new StringBuilder();
        for (int i = set < 0 ? 0 : sets.start(set); set >= 0 && i < sets.end(set); i++) {
            out.append(out.length() == 0 ? "" : "; ").append(texts.text(sets.item(i)));
        }
        return out.toString();
    }
}
