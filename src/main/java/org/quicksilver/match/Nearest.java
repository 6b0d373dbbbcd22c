package org.quicksilver.match;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;

/**
 * How alike the most alike other phrase of the records is, phrase by phrase. Two names of one thing are mostly each other's
 * nearest; names that merely sound alike (offices of neighbouring towns, editions of one event) have others nearer.
 */
final class Nearest {

    /** By phrase: the likeness as the bits of a float, which are ordered as numbers from 0 on are. */
    private final int[] most;

    private Nearest(int[] most) {
        this.most = most;
    }

    /** Of no phrases. */
    static Nearest none() {
        return new Nearest(new int[0]);
    }

    /** The nearest among the candidate pairs of an index. */
    static Nearest of(PhraseColumn phrases, BlockIndex index) {
        AtomicIntegerArray bits = new AtomicIntegerArray(phrases.codes());
        IntStream.range(0, index.ranges()).parallel().forEach(range -> {
            Scratch scratch = new Scratch();
            index.visit(range, (left, rights, count, rule) -> {
                for (int n = 0; n < count; n++) {
                    meet(phrases, phrases.code(left), phrases.code(rights[n]), bits, scratch);
                }
            });
        });
        int[] most = new int[bits.length()];
        Arrays.setAll(most, code -> phrases.isShared(code) ? bits(1) : bits.get(code));
        return new Nearest(most);
    }

    private static void meet(PhraseColumn phrases, int a, int b, AtomicIntegerArray bits, Scratch scratch) {
        if (a >= 0 && b >= 0 && a != b && !phrases.incomparable(a, b)) {
            scratch.next();
            int alike = bits(phrases.words(a, b, scratch));
            keep(bits, a, alike);
            keep(bits, b, alike);
        }
    }

    private static int bits(double alike) {
        return Float.floatToIntBits((float) alike);
    }

    private static void keep(AtomicIntegerArray bits, int code, int alike) {
        if (bits.get(code) < alike) {
            bits.accumulateAndGet(code, alike, Math::max);
        }
    }

    /** Whether no other phrase is more alike to either of two than they are to each other. */
    boolean mutual(int a, int b, double alike) {
        int own = bits(alike);
        return own >= most[a] && own >= most[b];
    }
}
