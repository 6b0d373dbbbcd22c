package org.quicksilver.match;

import java.util.Iterator;
import java.util.List;
import org.quicksilver.plan.Field;
import org.quicksilver.plan.MatchPlan;

/** All records of a run encoded for matching, with their sorted block index. */
public final class Matching {

    /**
     * Encodes records and builds the block index.
     *
     * @param plan the match part of the job
     * @param fields the job's fields
     * @param records all current, superseded and withdrawn records, ascending by id; the position is the index of a pair
     */
    public static Matching of(MatchPlan plan, List<Field> fields, Iterator<MatchRecord> records) {
        throw new UnsupportedOperationException(plan + "" + fields + records);
    }

    /** Number of records. */
    public int size() {
        throw new UnsupportedOperationException();
    }

    /** The model: declared weights, or estimated ones. */
    public MatchModel train(long seed) {
        throw new UnsupportedOperationException("" + seed);
    }

    /** How many ranges the block index is cut into; depends on the records only. */
    public int ranges() {
        throw new UnsupportedOperationException();
    }

    /**
     * Scores the candidate pairs of one range, each pair of the whole index exactly once over all ranges, in a fixed order.
     *
     * @return how many candidate pairs were scored
     */
    public long score(int range, MatchModel model, PairSink sink) {
        throw new UnsupportedOperationException(range + "" + model + sink);
    }
}
