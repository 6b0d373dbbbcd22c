package org.quicksilver.match;

/**
 * A rule that holds two records apart whatever else agrees.
 *
 * @param name as published, for example {@code disjoint:countries}
 * @param yields whether a certain identifier in common overrules it
 * @param test whether it holds two records apart
 */
record Veto(String name, boolean yields, Test test) {

    /** Whether two records are held apart. */
    @FunctionalInterface
    interface Test {
        boolean apart(int left, int right);
    }
}
