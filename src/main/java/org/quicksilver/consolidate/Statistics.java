package org.quicksilver.consolidate;

import java.util.List;
import java.util.Map;
import org.quicksilver.plan.Plan;

/**
 * The figures of a job: every one the count, or the sum of contributions, of its members. Holds a few integers an entity, so
 * that a million fit.
 */
public final class Statistics {

    /** Total over a dimension. */
    public static final String TOTAL = "_T";
    /** The dimension is not stated. */
    public static final String NOT_STATED = "_U";
    /** The dimension does not apply; counting once, also where several of its codes do. */
    public static final String NOT_APPLICABLE = "_Z";

    /**
     * @param plan the job
     * @param round code of the round reported on
     * @param asOf ISO date at which Parties and the like are taken
     */
    public Statistics(Plan plan, String round, String asOf) {
        throw new UnsupportedOperationException(plan.job() + round + asOf);
    }

    /** Schemas of statistics/summary.csv and statistics/statistic_members.csv. */
    public List<TableSchema> schemas() {
        throw new UnsupportedOperationException();
    }

    /**
     * Adds an entity that counts; entities come ascending by id.
     *
     * @param id its id
     * @param facets its codes by dimension; an entity that looks different from side to side (round by round) has several
     *     and stands in the cells of each
     * @param measures what it adds to a sum, by name of the measured value; absent where not stated
     */
    public void add(String id, List<Map<String, List<String>>> facets, Map<String, String> measures) {
        throw new UnsupportedOperationException(id + facets + measures);
    }

    /** Says that two entities may be one: an uncertain pair that nobody has decided. Unknown ids are ignored. */
    public void pending(String leftId, String rightId) {
        throw new UnsupportedOperationException(leftId + rightId);
    }

    /** Writes every figure and its members, sorted by statistic, then member. */
    public void finish(RowSink sink) {
        throw new UnsupportedOperationException("" + sink);
    }
}
