package org.quicksilver.match;

/** Working memory of one comparison in one thread. */
final class Scratch {

    final JaroWinkler jaroWinkler = new JaroWinkler();
    /** The same for texts with their words in order, so that either keeps its left text. */
    final JaroWinkler sortedJaroWinkler = new JaroWinkler();

    final Damerau damerau = new Damerau();
    /** Words left over on either side of a phrase comparison. */
    final Ints leftRest = new Ints();

    final Ints rightRest = new Ints();
    /** Similarity of the pair in hand, computed once for all levels; NaN when not yet. */
    double tokens = Double.NaN;

    double jaro = Double.NaN;

    /** Lowest similarity of letters that the comparison in hand asks for. */
    double least;

    /** Forgets the pair in hand. */
    void next() {
        tokens = Double.NaN;
        jaro = Double.NaN;
    }
}
