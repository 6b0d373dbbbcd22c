package org.quicksilver.batch;

import java.util.List;
import java.util.stream.IntStream;
import org.quicksilver.batch.store.BlockStore;
import org.quicksilver.batch.store.StagedCluster;

/** Clusters in blocks: a block is what one chunk of consolidation takes. */
final class ClusterBlocks {
    /** Clusters a block. */
    static final int SIZE = 1000;

    private ClusterBlocks() {}

    static List<BlockStore.Block> of(List<StagedCluster> clusters) {
        return IntStream.range(0, (clusters.size() + SIZE - 1) / SIZE)
                .parallel()
                .mapToObj(n -> new BlockStore.Block(
                        n, StagedCluster.encode(clusters.subList(n * SIZE, Math.min(clusters.size(), (n + 1) * SIZE)))))
                .toList();
    }
}
