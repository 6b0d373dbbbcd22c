package org.quicksilver.match;

/** Takes scored pairs. */
@FunctionalInterface
public interface PairSink {
    void accept(Pair pair);
}
