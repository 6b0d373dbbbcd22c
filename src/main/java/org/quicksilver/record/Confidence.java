package org.quicksilver.record;

/**
 * How sure a reading is: exact (A), by folding, rule or synonym (B), only a suggestion (C), ambiguous (X), unresolved
 * (U). Only A and B fill output.
 */
public enum Confidence {
    A,
    B,
    C,
    X,
    U;

    public boolean fillsOutput() {
        return this == A || this == B;
    }
}
