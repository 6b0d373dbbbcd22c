package org.quicksilver.match;

/** Disjoint sets of indexes; a set is named by its smallest member. */
final class UnionFind {

    private final int[] parent;

    UnionFind(int size) {
        parent = new int[size];
        for (int i = 0; i < size; i++) {
            parent[i] = i;
        }
    }

    private UnionFind(int[] parent) {
        this.parent = parent;
    }

    /** @param names of each index, the smallest of its set */
    static UnionFind of(int[] names) {
        return new UnionFind(names.clone());
    }

    /** The name of each index. */
    int[] toArray() {
        int[] names = new int[parent.length];
        for (int i = 0; i < names.length; i++) {
            names[i] = find(i);
        }
        return names;
    }

    UnionFind copy() {
        return new UnionFind(parent.clone());
    }

    int size() {
        return parent.length;
    }

    int find(int index) {
        int at = index;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /** Joins two sets; whether they were two. */
    boolean union(int left, int right) {
        int a = find(left);
        int b = find(right);
        parent[Math.max(a, b)] = Math.min(a, b);
        return a != b;
    }
}
