package org.quicksilver.publish;

import java.util.List;
import org.quicksilver.consolidate.Entity;
import org.quicksilver.consolidate.Recount.Uncertain;
import org.quicksilver.publish.review.Reach;

/**
 * What the answer that would change something would make of the entities of two records that people are asked about.
 *
 * @param leftId the smaller record id
 * @param rightId the other
 * @param answer {@code same} where they are in two entities, {@code different} where they are in one
 * @param reach how far it was found out
 * @param gone ids of the entities that would not be
 * @param instead the entities that would be in their place
 * @param uncertain pairs of these that would still wait for a person
 */
public record SupposedAnswer(
        String leftId,
        String rightId,
        String answer,
        Reach reach,
        List<String> gone,
        List<Entity> instead,
        List<Uncertain> uncertain) {

    /** The answer for records of two entities. */
    public static final String SAME = "same";
    /** The answer for records of one entity. */
    public static final String DIFFERENT = "different";

    public SupposedAnswer {
        gone = List.copyOf(gone);
        instead = List.copyOf(instead);
        uncertain = List.copyOf(uncertain);
    }
}
