package org.quicksilver.consolidate;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.quicksilver.plan.Plan;
import org.quicksilver.plan.PlanReader;

/** The job of the tests. */
final class Books {

    static final Plan PLAN = PlanReader.read(
            Path.of("src/test/resources/consolidate/books.yaml"),
            Path.of("src/test/resources/consolidate/vocabularies"));

    private Books() {}

    /** Records of one cluster as the book that they amount to. */
    static Entity book(ARecord... records) {
        return book("B1", List.of(), records);
    }

    static Entity book(String id, List<ValueDecision> decisions, ARecord... records) {
        List<Member> members = Stream.of(records).map(ARecord::build).toList();
        return new Consolidator(PLAN, AmountConversion.NONE)
                .consolidate(new Cluster(id, members, 1, ReviewState.NONE, decisions));
    }
}
