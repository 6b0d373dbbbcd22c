package org.quicksilver.consolidate;

import java.util.Arrays;

/** Codes of a cell, one a dimension of its table. */
final class CellKey {

    private final int[] codes;
    private final int hash;

    CellKey(int[] codes) {
        this.codes = codes.clone();
        this.hash = Arrays.hashCode(codes);
    }

    int code(int dimension) {
        return codes[dimension];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CellKey key && hash == key.hash && Arrays.equals(codes, key.codes);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
