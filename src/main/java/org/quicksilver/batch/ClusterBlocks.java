package org.quicksilver.batch;

import java.util.ArrayList;
import java.util.List;
import org.quicksilver.batch.store.BlockStore;
import org.quicksilver.batch.store.StagedCluster;

/** Clusters in blocks: a block is what one chunk of consolidation takes. */
final class ClusterBlocks {
    /** Clusters a block. */
    static final int SIZE = 1000;

    private ClusterBlocks() {}

    static List<BlockStore.Block> of(List<StagedCluster> clusters) {
        List<BlockStore.Block> blocks = new ArrayList<>();
        for (int from = 0; from < clusters.size(); from += SIZE) {
            List<StagedCluster> some = clusters.subList(from, Math.min(clusters.size(), from + SIZE));
            blocks.add(new BlockStore.Block(blocks.size(), StagedCluster.encode(some)));
        }
        return blocks;
    }
}
