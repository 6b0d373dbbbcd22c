package org.quicksilver.batch;

import java.util.ArrayList;
import java.util.List;
import org.quicksilver.batch.store.BlockStore;
import org.quicksilver.batch.store.EntityCodec;
import org.quicksilver.batch.store.EntityStore.StagedEntity;
import org.quicksilver.batch.store.OutcomeCodec;
import org.quicksilver.batch.store.StagedCluster;
import org.quicksilver.batch.store.Stores;
import org.quicksilver.consolidate.Cluster;
import org.quicksilver.consolidate.Consolidator;
import org.quicksilver.consolidate.Entity;
import org.quicksilver.consolidate.EntityTables;
import org.quicksilver.consolidate.Member;
import org.quicksilver.plan.Step;
import org.quicksilver.record.SourceRecord;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Makes the entities of blocks of clusters. */
class ConsolidateProcessor implements ItemProcessor<Integer, ConsolidatedBlock> {
    private final RunContext context;
    private final Stores stores;
    private final RecordIndex index;
    private final Survey survey;
    private final Constraints constraints;
    private final Consolidator consolidator;
    private final EntityTables tables;
    private final OutcomeCodec outcomes;
    private final EntityCodec entities;

    ConsolidateProcessor(
            RunContext context,
            Stores stores,
            Records records,
            Staged staged,
            Consolidator consolidator,
            EntityTables tables) {
        this.context = context;
        this.stores = stores;
        this.index = records.index();
        this.survey = staged.survey();
        this.constraints = new Constraints(context.judgements(), index);
        this.consolidator = consolidator;
        this.tables = tables;
        this.outcomes = new OutcomeCodec(records.words());
        this.entities = new EntityCodec(records.words());
    }

    @Override
    public ConsolidatedBlock process(Integer block) {
        List<StagedCluster> clusters = stores.blocks()
                .get(context.owner(Step.CLUSTER, stores), BlockStore.Kind.CLUSTERS, block)
                .map(StagedCluster::decode)
                .orElseThrow(() -> new IllegalStateException("There is no block of clusters " + block));
        List<Integer> records =
                clusters.stream().flatMap(c -> c.members().stream()).toList();
        List<byte[]> payloads = stores.rows().payloads(index.keys(records));
        List<StagedEntity> made = new ArrayList<>(clusters.size());
        int next = 0;
        for (StagedCluster cluster : clusters) {
            List<Member> members = new ArrayList<>();
            for (int record : cluster.members()) {
                members.add(member(record, payloads.get(next++)));
            }
            long no = (long) block * ClusterBlocks.SIZE + made.size();
            made.add(new StagedEntity(no, entities.encode(tables.derive(consolidate(cluster, members)))));
        }
        return new ConsolidatedBlock(records.size(), made);
    }

    private Entity consolidate(StagedCluster cluster, List<Member> members) {
        return consolidator.consolidate(new Cluster(
                cluster.entityId(),
                members,
                cluster.confidence(),
                cluster.review(),
                constraints.values(members.stream().map(Member::id).toList())));
    }

    private Member member(int record, byte[] payload) {
        SourceRecord source = Records.source(outcomes, payload);
        return new Member(
                index.id(record), source, survey.of(source.place().sourceFile()).standing());
    }
}
