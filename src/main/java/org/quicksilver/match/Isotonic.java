package org.quicksilver.match;

/** Match weights that never rise from one comparison level to the next. */
final class Isotonic {

    private Isotonic() {}

    /**
     * Weights log2(m / u) of ordered levels. Neighbours in the wrong order are pooled, their probabilities added, until
     * none is (pool adjacent violators, Ayer et al. 1955).
     *
     * @param m probability of each level among matches
     * @param u probability of each level among non-matches
     */
    static double[] weights(double[] m, double[] u) {
        double[] pooledM = new double[m.length];
        double[] pooledU = new double[m.length];
        int[] first = new int[m.length + 1];
        int pools = 0;
        for (int l = 0; l < m.length; l++) {
            pooledM[pools] = m[l];
            pooledU[pools] = u[l];
            first[pools++] = l;
            while (pools > 1 && pooledM[pools - 1] * pooledU[pools - 2] > pooledM[pools - 2] * pooledU[pools - 1]) {
                pools--;
                pooledM[pools - 1] += pooledM[pools];
                pooledU[pools - 1] += pooledU[pools];
            }
        }
        first[pools] = m.length;
        double[] weights = new double[m.length];
        for (int p = 0; p < pools; p++) {
            for (int l = first[p]; l < first[p + 1]; l++) {
                weights[l] = StrictMath.log(pooledM[p] / pooledU[p]) / StrictMath.log(2);
            }
        }
        return weights;
    }
}
