package org.quicksilver.batch.store;

import java.util.ArrayList;
import java.util.List;
import org.quicksilver.match.Pair;

/** The scored pairs of one range of the block index as one payload. */
public final class PairCodec {
    private static final int VERSION = 2;
    private static final Pair.Band[] BANDS = Pair.Band.values();
    private static final Words NO_WORDS = Words.of(List.of());

    private PairCodec() {}

    public static byte[] encode(List<Pair> pairs) {
        PayloadWriter out = new PayloadWriter(NO_WORDS);
        out.oneByte(VERSION);
        out.number(pairs.size());
        for (Pair pair : pairs) {
            out.number(pair.left());
            out.number(pair.right());
            out.real(pair.weight());
            out.real(pair.probability());
            out.choice(pair.band());
            out.text(pair.veto());
            out.text(pair.blockingRule());
            out.number(pair.fieldWeights().length);
            for (double weight : pair.fieldWeights()) {
                out.real(weight);
            }
            for (int level : pair.levels()) {
                out.number(level);
            }
        }
        return out.toBytes();
    }

    public static List<Pair> decode(byte[] payload) {
        PayloadReader in = new PayloadReader(NO_WORDS, payload);
        in.version(VERSION, "pairs");
        int size = in.count();
        List<Pair> pairs = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            pairs.add(pair(in));
        }
        return pairs;
    }

    private static Pair pair(PayloadReader in) {
        int left = in.count();
        int right = in.count();
        double weight = in.real();
        double probability = in.real();
        Pair.Band band = in.choice(BANDS);
        String veto = in.text();
        String rule = in.text();
        double[] weights = readWeights(in);
        int[] levels = new int[weights.length];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = in.count();
        }
        return new Pair(left, right, weight, probability, band, veto, rule, weights, levels);
    }

    private static double[] readWeights(PayloadReader in) {
        double[] weights = new double[in.count()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = in.real();
        }
        return weights;
    }
}
