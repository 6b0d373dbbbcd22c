package org.quicksilver.match;

import java.util.Arrays;

/**
 * What the frequency of the value that a pair agrees on adds to the weight of a level: log2 of the level's u by the
 * value's own, within limits. Winkler 2000 calls it value-specific agreement. Remembers what it told last. Not thread-safe.
 */
final class Rarity {

    /** Records, by share of all, whose worth of average frequency smoothes a value's own. */
    private static final double SMOOTHING = 0.25;

    /** A value that nobody has would add so much weight, log2; a frequent one takes at most half of the level's. */
    static final double MOST = StrictMath.log((1 + SMOOTHING) / SMOOTHING) / StrictMath.log(2);

    /** Holders that a pair itself explains: a value of no more is not frequent, however few records there are. */
    static final int PAIR = 2;

    private static final int REMEMBERED = 256;

    private final double weight;
    private final double u;
    private final double duplicates;
    private final int records;
    private final int[] holders = new int[REMEMBERED];
    private final double[] told = new double[REMEMBERED];

    /**
     * @param weight of the level
     * @param u of the level
     * @param duplicates holders of a value that are the same thing reported again
     * @param records how many there are
     */
    Rarity(double weight, double u, double duplicates, int records) {
        this.weight = weight;
        this.u = u;
        this.duplicates = duplicates;
        this.records = records;
        Arrays.fill(holders, -1);
    }

    /** What a value adds that so many records have; 0 for -1, where frequency says nothing. */
    double of(int held) {
        if (held < 0) {
            return 0;
        }
        int slot = held & (REMEMBERED - 1);
        if (holders[slot] != held) {
            holders[slot] = held;
            double share = Math.max(0, held - duplicates) / records;
            double own = (share + SMOOTHING * u) / (1 + SMOOTHING);
            double rarer = StrictMath.log(u / own) / StrictMath.log(2);
            double least = held <= PAIR ? 0 : -weight / 2;
            told[slot] = Double.isNaN(own) ? 0 : Math.min(MOST, Math.max(least, rarer));
        }
        return told[slot];
    }
}
