package org.quicksilver.batch;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.quicksilver.batch.store.BlockStore;
import org.quicksilver.batch.store.RunRow;
import org.quicksilver.batch.store.StateDatabase;
import org.quicksilver.batch.store.Stores;
import org.quicksilver.plan.Step;
import org.quicksilver.publish.table.CsvRows;

/** Every step of a run on throw-away state: says what a run would give, and leaves nothing behind. */
public final class DryRun {
    private final Places places;
    private final StopFlag stop;
    private final RunProgress progress;

    public DryRun(Places places, StopFlag stop, RunProgress progress) {
        this.places = places;
        this.stop = stop;
        this.progress = progress;
    }

    /** Runs, and says what would change against the last published run. */
    public RunResult run(RunOptions options) throws IOException {
        RunLock.check(places.lock());
        try (Scratch scratch = new Scratch()) {
            Path output = scratch.folder().resolve("output");
            Path state = scratch.folder().resolve("state");
            Places throwAway =
                    new Places(places.home(), places.job(), places.input(), output, state, StateDatabase.url(state));
            takeRegistry(throwAway);
            RunOptions forced =
                    new RunOptions(options.asOf(), options.round(), options.threads(), true, options.retrain());
            RunResult result = new RunDesk(throwAway, stop, progress).run(forced);
            return tell(result);
        }
    }

    /** Copies what the last published run left in the registry, so that ids, forms and model are those a run would have. */
    private void takeRegistry(Places throwAway) throws IOException {
        if (places.url().startsWith("jdbc:h2:") && !Files.exists(StateDatabase.file(places.state()))) {
            return;
        }
        String url = places.url().startsWith("jdbc:h2:") ? StateDatabase.readOnlyUrl(places.state()) : places.url();
        Files.createDirectories(throwAway.state());
        try (HikariDataSource from = StateDatabase.connect(url, 2);
                HikariDataSource to = StateDatabase.open(throwAway.url(), 2)) {
            if (!StateDatabase.isPrepared(from)) {
                return;
            }
            copy(from, to);
        }
        Path runs = throwAway.output().resolve("runs");
        Files.createDirectories(runs);
        Optional<String> published = latest();
        if (published.isPresent()) {
            Files.createSymbolicLink(
                    runs.resolve(published.get()),
                    places.output().resolve("runs").resolve(published.get()).toAbsolutePath());
        }
    }

    private static void copy(DataSource from, DataSource to) {
        Stores source = Stores.of(from);
        Stores target = Stores.of(to);
        source.judgements().all().forEach(target.judgements()::put);
        Optional<RunRow> last = source.runs().lastPublished();
        if (last.isEmpty()) {
            return;
        }
        RunRow run = last.get();
        target.runs().add(run);
        target.frozen().freeze(run.no(), source.frozen().of(run.no()));
        for (Map.Entry<BlockStore.Kind, Step> kept : Map.of(
                        BlockStore.Kind.REGISTRY,
                        Step.CLUSTER,
                        BlockStore.Kind.MODEL,
                        Step.TRAIN,
                        BlockStore.Kind.FORMS,
                        Step.SUMMARISE)
                .entrySet()) {
            int owner = RunContext.owner(run, kept.getValue(), source);
            for (int no : source.blocks().numbers(owner, kept.getKey())) {
                source.blocks()
                        .get(owner, kept.getKey(), no)
                        .ifPresent(payload ->
                                target.blocks().put(owner, kept.getKey(), List.of(new BlockStore.Block(no, payload))));
            }
        }
    }

    private Optional<String> latest() throws IOException {
        Path latest = places.output().resolve("latest");
        return Files.isSymbolicLink(latest)
                ? Optional.of(Files.readSymbolicLink(latest).getFileName().toString())
                : Optional.empty();
    }

    private RunResult tell(RunResult result) throws IOException {
        boolean there =
                result.kind() == RunResult.Kind.PUBLISHED || result.kind() == RunResult.Kind.PUBLISHED_WITH_WARNINGS;
        if (!there) {
            return new RunResult(result.kind(), "", places.output(), result.summary());
        }
        List<String> lines =
                new ArrayList<>(result.summary().subList(0, result.summary().size() - 1));
        lines.add(changes(result.folder()));
        String last = result.summary().get(result.summary().size() - 1);
        lines.add("Tried only, nothing is written: " + last.substring(0, last.lastIndexOf(" in ")));
        return new RunResult(RunResult.Kind.TRIED, "", places.output(), lines);
    }

    private static String changes(Path folder) throws IOException {
        Path file = folder.resolve("changes").resolve("changes.csv");
        Map<String, Integer> counts = new TreeMap<>();
        if (Files.exists(file)) {
            try (CsvRows rows = CsvRows.open(file)) {
                int change = rows.header().indexOf("change");
                while (rows.hasNext()) {
                    counts.merge(rows.next().get(change), 1, Integer::sum);
                }
            }
        }
        return counts.isEmpty() ? "Against the last published run nothing would change" : "Would change: " + counts;
    }
}
