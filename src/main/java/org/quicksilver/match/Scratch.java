package org.quicksilver.match;

import org.jspecify.annotations.Nullable;

/** Working memory of one comparison in one thread. */
final class Scratch {

    private @Nullable JaroWinkler jaroWinkler;
    private @Nullable JaroWinkler sortedJaroWinkler;
    private @Nullable Damerau damerau;
    /** Words left over on either side of a phrase comparison. */
    final Ints leftRest = new Ints();

    final Ints rightRest = new Ints();
    /** Similarity of the pair in hand, computed once for all levels; NaN when not yet. */
    double tokens = Double.NaN;

    /** Share of the shorter phrase's words that the longer one has; holds with {@link #tokens}. */
    double contained;

    double jaro = Double.NaN;

    /** Lowest similarity of letters that the comparison in hand asks for. */
    double least;

    JaroWinkler jaroWinkler() {
        if (jaroWinkler == null) {
            jaroWinkler = new JaroWinkler();
        }
        return jaroWinkler;
    }

    /** The same for texts with their words in order, so that either keeps its left text. */
    JaroWinkler sortedJaroWinkler() {
        if (sortedJaroWinkler == null) {
            sortedJaroWinkler = new JaroWinkler();
        }
        return sortedJaroWinkler;
    }

    Damerau damerau() {
        if (damerau == null) {
            damerau = new Damerau();
        }
        return damerau;
    }

    /** Forgets the pair in hand. */
    void next() {
        tokens = Double.NaN;
        jaro = Double.NaN;
    }
}
