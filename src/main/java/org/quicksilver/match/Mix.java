package org.quicksilver.match;

/** Hashing and seeded numbers that are the same on every platform (SplitMix64, Steele, Lea and Flood 2014). */
final class Mix {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Mix() {}

    /** Scatters the bits of a number over all 64. */
    static long scatter(long x) {
        long z = x + GOLDEN;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Hash of a number after another. */
    static long then(long hash, long next) {
        return scatter(hash * 31 + next);
    }

    /** Hash of characters, four at a time. */
    static long of(char[] text, int from, int to) {
        long hash = GOLDEN + to - from;
        int i = from;
        for (; i + 4 <= to; i += 4) {
            long four = text[i] | (long) text[i + 1] << 16 | (long) text[i + 2] << 32 | (long) text[i + 3] << 48;
            hash = (hash ^ four) * 0xBF58476D1CE4E5B9L;
            hash ^= hash >>> 32;
        }
        for (; i < to; i++) {
            hash = (hash ^ text[i]) * 0x94D049BB133111EBL;
        }
        return scatter(hash);
    }

    /** A number from 0 to less than 1 that two others decide. */
    static double share(long one, long other) {
        return (then(scatter(one), other) >>> 11) * 0x1p-53;
    }

    /** The number-th draw of a seeded series, 0 inclusive to bound exclusive. */
    static int draw(long seed, long number, int bound) {
        long high = scatter(scatter(seed) ^ (number * GOLDEN)) >>> 33;
        return (int) ((high * bound) >>> 31);
    }
}
