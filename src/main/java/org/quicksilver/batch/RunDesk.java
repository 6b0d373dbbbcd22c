package org.quicksilver.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quicksilver.batch.store.Judgement;
import org.quicksilver.batch.store.RunRow;
import org.quicksilver.batch.store.RunStatus;
import org.quicksilver.batch.store.Stores;
import org.quicksilver.ingest.SurveyFiles;
import org.quicksilver.plan.Plan;
import org.quicksilver.plan.PlanReader;
import org.quicksilver.plan.Step;

/** Begins, takes up, repeats and accepts runs, one at a time. */
public final class RunDesk {
    private final Places places;
    private final StopFlag stop;
    private final RunProgress progress;

    public RunDesk(Places places, StopFlag stop, RunProgress progress) {
        this.places = places;
        this.stop = stop;
        this.progress = progress;
    }

    /**
     * Consolidates the input. A dead run is taken up first when nothing it depends on changed, else it is abandoned.
     *
     * @throws org.quicksilver.plan.PlanFaults when the job file or a vocabulary is faulty
     * @throws RunLock.Held when another run has the lock
     * @throws NoInput when there is nothing to read
     */
    public RunResult run(RunOptions options) throws IOException {
        Plan plan = PlanReader.read(places.job(), places.vocabularies());
        Preconditions.checkRound(plan, options);
        Preconditions.check(places);
        try (OpenState state = OpenState.of(places, options.threads())) {
            Stores stores = state.stores();
            Restoration.of(places, plan, stores).ifPresent(progress::warned);
            List<SurveyFiles.Found> found = Preconditions.found(plan, places);
            List<Judgement> judgements = stores.judgements().all();
            NewRuns newRuns = new NewRuns(places, stores);
            RunRow next = newRuns.next(plan, options, found, judgements);
            List<RunRow> dead = stores.runs().all().stream()
                    .filter(r -> r.status().isResumable())
                    .toList();
            List<String> abandoned = new ArrayList<>();
            for (RunRow run : dead) {
                boolean isRenamed = isRenamed(run);
                boolean isLast = run.equals(dead.get(dead.size() - 1));
                if (isRenamed || (isLast && run.fingerprint().equals(next.fingerprint()))) {
                    RunResult result = goOn(run, options.threads(), found, state, abandoned);
                    if (!isRenamed || !result.isPublished()) {
                        return result;
                    }
                } else {
                    abandoned.add(abandon(run, stores));
                }
            }
            Optional<RunRow> last = stores.runs().lastPublished();
            if (!options.force()
                    && last.filter(r -> r.fingerprint().equals(next.fingerprint()))
                            .isPresent()) {
                Retention.clean(stores);
                StateFiles.keep(places, found);
                return nothingChanged(last.get());
            }
            RunRow fresh = newRuns.next(plan, options, found, judgements);
            RunRow begun = newRuns.begin(
                    options.force() ? fresh : newRuns.withKnownRows(fresh, last, judgements), plan, judgements);
            return work(context(begun, plan, options, found, judgements), state, abandoned);
        }
    }

    /**
     * Goes on with a run that failed, was stopped or was killed.
     *
     * @param runId the run; empty for the last one that can go on
     * @throws Refused when there is none, or when what it depends on changed
     */
    public RunResult resume(String runId, int threads) throws IOException {
        Preconditions.check(places);
        Preconditions.checkState(places);
        try (OpenState state = OpenState.of(places, threads)) {
            Stores stores = state.stores();
            RunRow run = stores.runs().all().stream()
                    .filter(r -> runId.isEmpty() ? r.status().isResumable() : r.id().equals(runId))
                    .reduce((a, b) -> b)
                    .orElseThrow(() -> new Refused(
                            runId.isEmpty()
                                    ? "There is no run to resume; start one with: quicksilver run"
                                    : "There is no run " + runId + "; see them with: quicksilver runs"));
            if (!run.status().isResumable()) {
                throw new Refused("The run " + run.id() + " is " + run.status().code()
                        + " and cannot be resumed; start a new one with: quicksilver run");
            }
            if (!isRenamed(run)) {
                Preconditions.checkCode(run);
                checkInput(run, stores);
            }
            return goOn(run, threads, List.of(), state, List.of());
        }
    }

    /**
     * A new run that takes the staged rows of the steps before one from another run, and reads the rest of the job as it is
     * now.
     *
     * @param runId the other run; empty for the last published one
     * @throws Refused when a part that changed belongs to an earlier step
     */
    public RunResult rerun(Step from, String runId, RunOptions options) throws IOException {
        Plan plan = PlanReader.read(places.job(), places.vocabularies());
        Preconditions.checkRound(plan, options);
        Preconditions.check(places);
        Preconditions.checkState(places);
        try (OpenState state = OpenState.of(places, options.threads())) {
            Stores stores = state.stores();
            RunRow other = (runId.isEmpty()
                            ? stores.runs().lastPublished()
                            : stores.runs().find(runId))
                    .orElseThrow(() -> new Refused(
                            runId.isEmpty()
                                    ? "No run is published yet; start one with: quicksilver run"
                                    : "There is no run " + runId + "; see them with: quicksilver runs"));
            List<SurveyFiles.Found> found = Preconditions.found(plan, places);
            List<Judgement> judgements = stores.judgements().all();
            RunOptions inherited = Rerun.inherit(options, other);
            NewRuns newRuns = new NewRuns(places, stores);
            RunRow next = newRuns.next(plan, inherited, found, judgements);
            Rerun.check(from, other, next, judgements, stores);
            RunRow begun = newRuns.begin(Rerun.of(next, other, from), plan, judgements);
            return work(context(begun, plan, inherited, found, judgements), state, List.of());
        }
    }

    /**
     * Publishes a run that the gate held back.
     *
     * @param reason why that is right; it is published with it
     * @throws Refused when the run was not held back, or another was published since
     */
    public RunResult accept(String runId, String reason, int threads) throws IOException {
        Preconditions.check(places);
        Preconditions.checkState(places);
        try (OpenState state = OpenState.of(places, threads)) {
            Stores stores = state.stores();
            RunRow run = stores.runs()
                    .find(runId)
                    .orElseThrow(() -> new Refused("There is no run " + runId + "; see them with: quicksilver runs"));
            if (run.status() != RunStatus.REJECTED) {
                throw new Refused("The run " + runId + " is " + run.status().code()
                        + "; only a run that the gate held back can be accepted");
            }
            String current = stores.runs().lastPublished().map(RunRow::id).orElse("");
            if (!current.equals(run.basedOn())) {
                throw new Refused("The run " + current + " was published since; start a new one with: quicksilver run");
            }
            Preconditions.checkCode(run);
            RunRow accepted = run.with(run.facts().accepted(reason)).with(RunStatus.FAILED, "");
            stores.runs().update(accepted);
            return goOn(accepted, threads, List.of(), state, List.of());
        }
    }

    /** Takes a run up with its own job, vocabularies and judgements. */
    private RunResult goOn(
            RunRow run, int threads, List<SurveyFiles.Found> known, OpenState state, List<String> abandoned)
            throws IOException {
        Map<String, byte[]> frozen = state.stores().frozen().of(run.no());
        try (Scratch scratch = new Scratch()) {
            Plan plan = FrozenJob.read(frozen, scratch.folder());
            Path input = Path.of(run.facts().input());
            boolean needsInput = known.isEmpty() && Files.isDirectory(input);
            RunContext context = new RunContext(
                    run,
                    plan,
                    RunOptions.of(run.facts().parameters(), threads),
                    places.withJobAndInput(Path.of(run.facts().job()), input),
                    needsInput ? new SurveyFiles(places.unpacked()).list(plan, input) : known,
                    FrozenJob.judgements(frozen),
                    stop,
                    status(run));
            return work(context, state, abandoned);
        }
    }

    private void checkInput(RunRow run, Stores stores) throws IOException {
        Path input = Path.of(run.facts().input());
        try (Scratch scratch = new Scratch()) {
            Plan plan = FrozenJob.read(stores.frozen().of(run.no()), scratch.folder());
            boolean isThere = Files.isDirectory(input);
            if (!isThere
                    || !Fingerprint.ofInput(new SurveyFiles(places.unpacked()).list(plan, input), input)
                            .equals(run.facts().inputs())) {
                throw new Refused("The input of the run " + run.id()
                        + " changed since it began; start a new one with: quicksilver run");
            }
        }
    }

    /** Whether a run got as far as its folder, so that only the rest of publishing is left. */
    private boolean isRenamed(RunRow run) {
        return Files.isDirectory(folder(run.id()));
    }

    private RunResult work(RunContext context, OpenState state, List<String> abandoned) throws IOException {
        return new RunWork(context, state).work(abandoned);
    }

    private RunContext context(
            RunRow run, Plan plan, RunOptions options, List<SurveyFiles.Found> found, List<Judgement> judgements) {
        return new RunContext(run, plan, options, places, found, judgements, stop, status(run));
    }

    private RunProgress status(RunRow run) {
        return new StatusFile(places.statuses(), run.id(), run.startedAt()).and(progress);
    }

    private String abandon(RunRow run, Stores stores) {
        stores.runs().update(run.with(RunStatus.ABANDONED, Clock.now()));
        status(run).runEnded(RunStatus.ABANDONED.code());
        return run.id();
    }

    private RunResult nothingChanged(RunRow last) {
        return new RunResult(
                RunResult.Kind.NOTHING_CHANGED,
                last.id(),
                folder(last.id()),
                List.of(
                        "Nothing changed since the run " + last.id()
                                + ": same input, job, vocabularies, decisions and code",
                        "It is in " + folder(last.id()) + "; to run all the same: quicksilver run --force"));
    }

    private Path folder(String runId) {
        return places.output().resolve("runs").resolve(runId);
    }
}
