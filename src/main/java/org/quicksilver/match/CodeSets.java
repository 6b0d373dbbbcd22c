package org.quicksilver.match;

/**
 * Distinct sets of codes, each as it was named and with the members of the groups it names. A set of one code, which most
 * are, is found by that code.
 */
final class CodeSets {

    private final Lists lists = new Lists();
    /** The set as named, and the set with members. */
    private final Couples couples = new Couples();
    /** The set of each single code, and the couple that each named set was first seen in; -1 for none. */
    private final Ints singles = new Ints();

    private final Ints firstSeen = new Ints();
    private boolean tellsApart;

    /** Code of a set as named and with members, given now if it is new; both are put in order. */
    int add(Ints named, Ints members) {
        int own = list(named);
        int wide = members.size() == named.size() ? own : list(members);
        while (firstSeen.size() <= own) {
            firstSeen.add(-1);
        }
        int known = firstSeen.get(own);
        if (known < 0) {
            firstSeen.set(own, couples.append(own, wide));
            return firstSeen.get(own);
        }
        return couples.right(known) == wide ? known : couples.add(own, wide);
    }

    private int list(Ints of) {
        Ints distinct = of.size() == 1 ? of : of.sortDistinct();
        if (distinct.size() > 1) {
            return lists.add(distinct);
        }
        int item = distinct.get(0);
        while (singles.size() <= item) {
            singles.add(-1);
        }
        if (singles.get(item) < 0) {
            singles.set(item, lists.append(distinct));
        }
        return singles.get(item);
    }

    /** Says that the last set is in. */
    void freeze() {
        tellsApart = couples.leftTells();
    }

    int size() {
        return couples.size();
    }

    /** Number of different sets as named. */
    int names() {
        return lists.size();
    }

    /** What a set is named, as a number; equal for sets that name the same. */
    int named(int code) {
        return couples.left(code);
    }

    /** Whether different codes never name the same. */
    boolean tellsApart() {
        return tellsApart;
    }

    /** Whether two name the same. */
    boolean equal(int a, int b) {
        return a == b || (!tellsApart && couples.left(a) == couples.left(b));
    }

    /** Where the named items of a set start, ascending. */
    int start(int code) {
        return lists.start(couples.left(code));
    }

    int end(int code) {
        return lists.end(couples.left(code));
    }

    int item(int place) {
        return lists.item(place);
    }

    /** Size of the intersection by the union, members of groups included. */
    double overlap(int one, int other) {
        int a = couples.right(one);
        int b = couples.right(other);
        int i = lists.start(a);
        int j = lists.start(b);
        int both = 0;
        while (i < lists.end(a) && j < lists.end(b)) {
            int x = lists.item(i);
            int y = lists.item(j);
            both += x == y ? 1 : 0;
            i += x <= y ? 1 : 0;
            j += y <= x ? 1 : 0;
        }
        return (double) both / (lists.length(a) + lists.length(b) - both);
    }

    /** Whether one names some of what the other names, and not all. */
    boolean isPart(int one, int other) {
        int j = start(other);
        for (int i = start(one); i < end(one); i++) {
            while (j < end(other) && item(j) < item(i)) {
                j++;
            }
            if (j == end(other) || item(j) != item(i)) {
                return false;
            }
        }
        return end(one) - start(one) < end(other) - start(other);
    }
}
