package org.quicksilver.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quicksilver.batch.store.BlockStore;
import org.quicksilver.batch.store.EntityCodec;
import org.quicksilver.batch.store.FormCodec;
import org.quicksilver.batch.store.FrozenFile;
import org.quicksilver.batch.store.Json;
import org.quicksilver.batch.store.PairCodec;
import org.quicksilver.batch.store.RegistryCodec;
import org.quicksilver.batch.store.RunRow;
import org.quicksilver.batch.store.StagedCluster;
import org.quicksilver.batch.store.Stores;
import org.quicksilver.consolidate.Entity;
import org.quicksilver.consolidate.Registry;
import org.quicksilver.ingest.form.FormKey;
import org.quicksilver.ingest.form.FormMemory;
import org.quicksilver.ingest.form.SurveyForm;
import org.quicksilver.match.MatchModel;
import org.quicksilver.match.Pair;
import org.quicksilver.plan.Step;

/** What the steps of a run have staged for the steps after them. */
final class Staged {
    private final RunContext context;
    private final Stores stores;
    private final Records records;

    Staged(RunContext context, Stores stores, Records records) {
        this.context = context;
        this.stores = stores;
        this.records = records;
    }

    /** The files of the input, in order of path. */
    List<FrozenFile> files() {
        return stores.files().files(context.owner(Step.DISCOVER, stores));
    }

    Survey survey() {
        return Json.parse(one(Step.TRAIN, BlockStore.Kind.SURVEY), Survey.class);
    }

    MatchModel model() {
        return Json.parse(one(Step.TRAIN, BlockStore.Kind.MODEL), MatchModel.class);
    }

    /** Every pair kept, ascending by its records. */
    List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        all(Step.MATCH, BlockStore.Kind.PAIRS).toList().parallelStream()
                .map(PairCodec::decode)
                .toList()
                .forEach(pairs::addAll);
        return Pair.ascending(pairs);
    }

    /** Every cluster, ascending by entity id. */
    Stream<StagedCluster> clusters() {
        return all(Step.CLUSTER, BlockStore.Kind.CLUSTERS).flatMap(block -> StagedCluster.decode(block).stream());
    }

    /** The entity id of every record, by its index. */
    String[] entityIds() {
        String[] ids = new String[records.index().size()];
        clusters().forEach(cluster -> cluster.members().forEach(member -> ids[member] = cluster.entityId()));
        return ids;
    }

    /**
     * Every entity, ascending by id.
     *
     * @param withRecordValues whether its records come with their values
     */
    Stream<Entity> entities(boolean withRecordValues) {
        EntityCodec codec = new EntityCodec(records.words());
        return Ahead.stream(
                stores.entities().pages(context.owner(Step.CONSOLIDATE, stores)),
                page -> page.stream()
                        .map(payload -> codec.decode(payload, withRecordValues))
                        .toList());
    }

    /** The registry as this run leaves it. */
    Registry registry() {
        return RegistryCodec.decode(all(Step.CLUSTER, BlockStore.Kind.REGISTRY));
    }

    /** The registry as the last published run left it. */
    Registry registryBefore() {
        return stores.runs()
                .lastPublished()
                .map(run -> RegistryCodec.decode(stores.blocks().all(clusterOwner(run), BlockStore.Kind.REGISTRY)))
                .orElseGet(Registry::empty);
    }

    /** The forms of the registry as the run that this one is based on left them. */
    FormMemory formsBefore() {
        return stores.runs()
                .find(context.run().basedOn())
                .map(run -> FormCodec.decode(
                        stores.blocks().all(RunContext.owner(run, Step.SUMMARISE, stores), BlockStore.Kind.FORMS)))
                .orElseGet(() -> FormMemory.of(List.of()));
    }

    /**
     * How the judgements of the run stand to its records.
     *
     * @param more records beside the judged ones that are asked about
     */
    JudgementStates judgementStates(Set<String> more) {
        List<FrozenFile> files = files();
        Set<String> input = files.stream().map(f -> f.reading().sourceFile()).collect(Collectors.toSet());
        Forms forms = new Forms();
        Set<FormKey> sent = files.stream()
                .flatMap(f -> forms.of(f).stream())
                .map(SurveyForm::key)
                .collect(Collectors.toSet());
        return JudgementStates.of(
                new JudgementLog(context.judgements()), new RecordSides(context, stores, records), input, sent, more);
    }

    /** Blocks of a kind, ascending. */
    Stream<byte[]> all(Step step, BlockStore.Kind kind) {
        return stores.blocks().all(context.owner(step, stores), kind);
    }

    private int clusterOwner(RunRow run) {
        return RunContext.owner(run, Step.CLUSTER, stores);
    }

    private byte[] one(Step step, BlockStore.Kind kind) {
        return stores.blocks()
                .get(context.owner(step, stores), kind, 0)
                .orElseThrow(() -> new IllegalStateException("The step " + step.code() + " has staged no " + kind));
    }
}
