package org.quicksilver.batch;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quicksilver.batch.store.BlockStore;
import org.quicksilver.batch.store.FrozenFile;
import org.quicksilver.batch.store.Stores;
import org.quicksilver.consolidate.Consolidator;
import org.quicksilver.convention.ConventionInput;
import org.quicksilver.ingest.SurveyFiles;
import org.quicksilver.ingest.SurveyReader;
import org.quicksilver.ingest.WorkbookStore;
import org.quicksilver.normalise.Normaliser;
import org.quicksilver.plan.Step;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** What the steps of the job are made of; readers, processors and writers are made anew for every partition. */
@Configuration(proxyBeanMethods = false)
class ConsolidationParts {
    private final RunContext context;
    private final Stores stores;

    ConsolidationParts(RunContext context, Stores stores) {
        this.context = context;
        this.stores = stores;
    }

    @Bean
    StepWatcher stepWatcher(StepLog log) {
        return new StepWatcher(context.progress(), context.stop(), log);
    }

    @Bean
    StepLog stepLog(JobRepository repository) {
        return new StepLog(repository);
    }

    /** As many threads as asked for; one works in the thread of the job. */
    @Bean
    TaskExecutor partitionExecutor() {
        if (context.options().threads() == 1) {
            return new SyncTaskExecutor();
        }
        ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
        executor.setCorePoolSize(context.options().threads());
        executor.setMaxPoolSize(context.options().threads());
        executor.setThreadNamePrefix("partition-");
        executor.setDaemon(true);
        return executor;
    }

    @Bean
    Records records() {
        return new Records(context, stores);
    }

    @Bean
    Staged staged(Records records) {
        return new Staged(context, stores, records);
    }

    @Bean
    SurveyReader surveyReader(WorkbookStore workbooks, Normaliser normaliser) throws IOException {
        return new SurveyReader(
                context.plan(),
                workbooks,
                new DecidedMappings(
                        context.plan(),
                        context.judgements(),
                        normaliser,
                        Ledger.read(context.places().input())));
    }

    @Bean
    Normaliser normaliser() {
        return new Normaliser(
                context.plan(), context.options().round(), new JudgementLog(context.judgements()).meanings());
    }

    @Bean
    KnownReadings knownReadings() {
        return KnownReadings.of(context, stores);
    }

    @Bean
    DiscoverStep discoverStep(SurveyReader reader, Normaliser normaliser, KnownReadings known) {
        return new DiscoverStep(context, stores, reader, normaliser, known);
    }

    @Bean
    FilePartitions filePartitions() {
        return new FilePartitions(() -> stores.files().files(context.no()));
    }

    @Bean
    @StepScope
    ItemStreamReader<Ingested> ingestReader(
            SurveyReader reader,
            Normaliser normaliser,
            KnownReadings known,
            @Value("#{stepExecutionContext['" + FilePartitions.PARTITION + "']}") int partition) {
        Map<String, SurveyFiles.Found> found =
                context.found().stream().collect(Collectors.toMap(SurveyFiles.Found::path, Function.identity()));
        List<FrozenFile> files = FilePartitions.of(stores.files().files(context.no()), partition);
        return KnownRows.of(context, stores, known, partition, files)
                .<ItemStreamReader<Ingested>>map(KnownRowReader::new)
                .orElseGet(() -> new IngestReader(files, found, reader, normaliser));
    }

    @Bean
    @StepScope
    IngestProcessor ingestProcessor(
            Records records, @Value("#{stepExecutionContext['" + FilePartitions.PARTITION + "']}") int partition) {
        return new IngestProcessor(context.no(), partition, records.words());
    }

    @Bean
    StepProgress ingestProgress() {
        return new StepProgress(context.progress(), "ingest", 0);
    }

    @Bean
    @StepScope
    IngestWriter ingestWriter(StepProgress ingestProgress) {
        return new IngestWriter(context.no(), stores, ingestProgress);
    }

    @Bean
    NumberStep numberStep(Records records) {
        return new NumberStep(context, stores, records);
    }

    @Bean
    TrainStep trainStep(Records records) {
        return new TrainStep(context, stores, records);
    }

    @Bean
    RangePartitions matchRanges(Records records) {
        return new RangePartitions(() -> records.matching().ranges());
    }

    @Bean
    @StepScope
    RangeReader matchReader(
            @Value("#{stepExecutionContext['" + RangePartitions.FROM + "']}") int from,
            @Value("#{stepExecutionContext['" + RangePartitions.TO + "']}") int to) {
        return new RangeReader(from, to);
    }

    @Bean
    @StepScope
    MatchProcessor matchProcessor(Records records, Staged staged) {
        return new MatchProcessor(records.matching(), staged.model());
    }

    @Bean
    StepProgress matchProgress(Records records) {
        return new StepProgress(context.progress(), "match", records.matching().ranges());
    }

    @Bean
    @StepScope
    MatchWriter matchWriter(StepProgress matchProgress) {
        return new MatchWriter(context.no(), stores, matchProgress);
    }

    @Bean
    ClusterStep clusterStep(Records records, Staged staged) {
        return new ClusterStep(context, stores, records, staged);
    }

    @Bean
    RangePartitions clusterRanges() {
        return new RangePartitions(() -> stores.blocks()
                .numbers(context.owner(Step.CLUSTER, stores), BlockStore.Kind.CLUSTERS)
                .size());
    }

    @Bean
    @StepScope
    RangeReader clusterReader(
            @Value("#{stepExecutionContext['" + RangePartitions.FROM + "']}") int from,
            @Value("#{stepExecutionContext['" + RangePartitions.TO + "']}") int to) {
        return new RangeReader(from, to);
    }

    @Bean
    Consolidator consolidator() {
        return new Consolidator(context.plan(), Profiles.conversion(context.plan()));
    }

    @Bean
    @StepScope
    ConsolidateProcessor consolidateProcessor(Records records, Staged staged, Consolidator consolidator) {
        Survey survey = staged.survey();
        ConventionInput input = new ConventionInput(survey.asOf(), survey.round(), List.of(), List.of());
        return new ConsolidateProcessor(
                context, stores, records, staged, consolidator, Profiles.tables(context.plan(), input));
    }

    @Bean
    StepProgress consolidateProgress() {
        return new StepProgress(context.progress(), "consolidate", 0);
    }

    @Bean
    @StepScope
    ConsolidateWriter consolidateWriter(StepProgress consolidateProgress) {
        return new ConsolidateWriter(context.no(), stores, consolidateProgress);
    }

    @Bean
    SummariseStep summariseStep(Records records, Staged staged, StepLog log) {
        return new SummariseStep(context, stores, records, staged, log);
    }

    @Bean
    PublishStep publishStep(SummariseStep summary) {
        return new PublishStep(context, stores, summary);
    }
}
