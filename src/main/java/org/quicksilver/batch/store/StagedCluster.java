package org.quicksilver.batch.store;

import java.util.ArrayList;
import java.util.List;
import org.quicksilver.consolidate.ReviewState;

/**
 * A cluster as it is staged.
 *
 * @param entityId the id that the registry gives its entity
 * @param members indexes of its records, ascending
 * @param confidence lowest pair probability that holds it; 1 if alone
 * @param review state of the judgements about it
 */
public record StagedCluster(String entityId, List<Integer> members, double confidence, ReviewState review) {
    private static final int VERSION = 1;
    private static final ReviewState[] STATES = ReviewState.values();
    private static final Words NO_WORDS = Words.of(List.of());

    public StagedCluster {
        members = List.copyOf(members);
    }

    /** Many clusters as one payload. */
    public static byte[] encode(List<StagedCluster> clusters) {
        PayloadWriter out = new PayloadWriter(NO_WORDS);
        out.oneByte(VERSION);
        out.number(clusters.size());
        for (StagedCluster cluster : clusters) {
            out.text(cluster.entityId());
            out.real(cluster.confidence());
            out.choice(cluster.review());
            out.number(cluster.members().size());
            cluster.members().forEach(out::number);
        }
        return out.toBytes();
    }

    public static List<StagedCluster> decode(byte[] payload) {
        PayloadReader in = new PayloadReader(NO_WORDS, payload);
        in.version(VERSION, "clusters");
        int size = in.count();
        List<StagedCluster> clusters = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            String id = in.text();
            double confidence = in.real();
            ReviewState review = in.choice(STATES);
            clusters.add(new StagedCluster(id, readMembers(in), confidence, review));
        }
        return clusters;
    }

    private static List<Integer> readMembers(PayloadReader in) {
        int size = in.count();
        List<Integer> members = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            members.add(in.count());
        }
        return members;
    }
}
