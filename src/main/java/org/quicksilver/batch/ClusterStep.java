package org.quicksilver.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.quicksilver.batch.store.BlockStore;
import org.quicksilver.batch.store.Json;
import org.quicksilver.batch.store.RegistryCodec;
import org.quicksilver.batch.store.StagedCluster;
import org.quicksilver.batch.store.Stores;
import org.quicksilver.consolidate.Identities;
import org.quicksilver.match.Clustering;
import org.quicksilver.match.Pair;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Makes clusters of the pairs and gives each the id that the registry has for it. */
final class ClusterStep implements Tasklet {
    private final RunContext context;
    private final Stores stores;
    private final Records records;
    private final Staged staged;

    ClusterStep(RunContext context, Stores stores, Records records, Staged staged) {
        this.context = context;
        this.stores = stores;
        this.records = records;
        this.staged = staged;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunk) {
        records.forgetMatching();
        RecordIndex index = records.index();
        Constraints constraints = new Constraints(context.judgements(), index);
        List<Pair> pairs = staged.pairs();
        Clustering.Clusters clusters = Clustering.of(
                index.size(),
                pairs,
                context.plan().match().thresholds().match(),
                constraints.same(),
                constraints.different());
        if (!clusters.notes().isEmpty()) {
            context.progress()
                    .warned(clusters.notes().size()
                            + " groups of linked records make several clusters each, since links"
                            + " are too weak or held apart; quality/duplicates.csv has them");
        }
        List<List<Integer>> members = members(clusters.cluster());
        Identities identities = Identities.assign(
                context.plan().entity().idPrefix(), staged.registryBefore(), new MappedList<>(members, index::ids));
        CompletableFuture<List<BlockStore.Block>> registry =
                CompletableFuture.supplyAsync(() -> RegistryCodec.encode(identities.registry()));
        JudgementStates judged = staged.judgementStates(Set.of());
        judged.remarks().forEach(context.progress()::warned);
        ReviewStates review = new ReviewStates(index, pairs, constraints, judged);
        List<StagedCluster> ready = new ArrayList<>(members.size());
        for (int i = 0; i < members.size(); i++) {
            List<Integer> of = members.get(i);
            ready.add(new StagedCluster(identities.ids().get(i), of, clusters.confidence()[of.get(0)], review.of(of)));
        }
        ready.sort(Comparator.comparing(StagedCluster::entityId));
        store(ready, registry.join(), identities);
        Figures.put(chunk.getStepContext().getStepExecution().getExecutionContext(), pairs.size(), ready.size(), 0);
        return RepeatStatus.FINISHED;
    }

    private void store(List<StagedCluster> clusters, List<BlockStore.Block> registry, Identities identities) {
        for (BlockStore.Kind kind :
                List.of(BlockStore.Kind.CLUSTERS, BlockStore.Kind.REGISTRY, BlockStore.Kind.ID_CHANGES)) {
            stores.blocks().clear(context.no(), kind);
        }
        stores.blocks().put(context.no(), BlockStore.Kind.CLUSTERS, ClusterBlocks.of(clusters));
        stores.blocks().put(context.no(), BlockStore.Kind.REGISTRY, registry);
        stores.blocks()
                .put(
                        context.no(),
                        BlockStore.Kind.ID_CHANGES,
                        List.of(new BlockStore.Block(0, Json.bytes(identities.changes()))));
    }

    /** Indexes of each cluster's records, clusters in order of their first record. */
    private static List<List<Integer>> members(int[] cluster) {
        List<List<Integer>> members = new ArrayList<>();
        int[] place = new int[cluster.length];
        for (int record = 0; record < cluster.length; record++) {
            int first = cluster[record];
            if (first == record) {
                place[record] = members.size();
                members.add(List.of(record));
            } else {
                members.set(place[first], with(members.get(place[first]), record));
            }
        }
        return members;
    }

    /** Most records are alone, most others two, and of these there is nothing more compact. */
    private static List<Integer> with(List<Integer> members, int record) {
        if (members.size() == 1) {
            return List.of(members.get(0), record);
        }
        List<Integer> all = members.size() == 2 ? new ArrayList<>(members) : members;
        all.add(record);
        return all;
    }
}
