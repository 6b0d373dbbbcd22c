package org.quicksilver.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.quicksilver.batch.store.Judgement;
import org.quicksilver.batch.store.RunMemo;
import org.quicksilver.batch.store.RunRow;
import org.quicksilver.batch.store.RunStatus;
import org.quicksilver.batch.store.Stores;
import org.quicksilver.plan.PlanPart;
import org.quicksilver.plan.Step;

/** A run that starts from the staged rows of another. */
final class Rerun {
    private Rerun() {}

    /**
     * Checks that what the earlier steps depend on is as it was.
     *
     * @throws Refused naming what changed
     */
    static void check(Step from, RunRow other, RunRow now, List<Judgement> judgements, Stores stores) {
        hindrance(from, other, now, judgements, stores).ifPresent(what -> {
            throw new Refused(what);
        });
    }

    /** Why a run cannot start at a step from the staged rows of another; empty when it can. */
    static Optional<String> hindrance(Step from, RunRow other, RunRow now, List<Judgement> judgements, Stores stores) {
        if (other.status() == RunStatus.RUNNING || other.status() == RunStatus.ABANDONED) {
            return Optional.of(
                    "The run " + other.id() + " is " + other.status().code() + "; its staged rows cannot be taken");
        }
        if (from == Step.DISCOVER) {
            return Optional.of("Nothing comes before " + from.code() + "; start anew with: quicksilver run");
        }
        if (stores.files().files(RunContext.owner(other, Step.DISCOVER, stores)).isEmpty()) {
            return Optional.of("The staged rows of the run " + other.id() + " are not kept any more");
        }
        if (!other.codeVersion().equals(now.codeVersion())) {
            return Optional.of("The run " + other.id() + " was made by " + other.codeVersion() + ", this is "
                    + now.codeVersion() + "; start anew with: quicksilver run");
        }
        if (!other.facts().inputs().equals(now.facts().inputs())) {
            return Optional.of("The input changed since the run " + other.id() + "; start anew with: quicksilver run");
        }
        List<String> changed = new ArrayList<>(
                changedBefore(from, other.facts().parts(), now.facts().parts()));
        changed.addAll(
                optionsBefore(from, other.facts().parameters(), now.facts().parameters()));
        if (!other.facts().decisions().equals(now.facts().decisions()) && Step.CLUSTER.compareTo(from) < 0) {
            changed.add("decisions");
        } else if (Step.INGEST.compareTo(from) < 0 && !readsWordsAlike(other, judgements, stores)) {
            changed.add("decisions on words and columns");
        }
        return changed.isEmpty()
                ? Optional.empty()
                : Optional.of("Changed since the run " + other.id() + " and read before the step " + from.code()
                        + ": " + String.join(", ", changed)
                        + "; start from an earlier step, or anew with: quicksilver run");
    }

    /** Whether a run read its rows with the decisions on words and columns that hold now. */
    static boolean readsWordsAlike(RunRow other, List<Judgement> judgements, Stores stores) {
        return meanings(before(other, stores)).equals(meanings(judgements));
    }

    private static List<Judgement> before(RunRow other, Stores stores) {
        return FrozenJob.judgements(stores.frozen().of(other.no()));
    }

    /** The decisions that rows are read with. */
    private static List<String> meanings(List<Judgement> judgements) {
        return new JudgementLog(judgements)
                .inForce().stream()
                        .filter(j -> j.kind() == Judgement.Kind.MEANING || j.kind() == Judgement.Kind.MAPPING)
                        .map(Judgement::id)
                        .toList();
    }

    /** Parts that changed and that a step before reads; a vocabulary is read from the first row on. */
    private static List<String> changedBefore(Step from, Map<String, String> before, Map<String, String> now) {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(now.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(before.get(name), now.get(name)))
                .filter(name -> firstReader(name).compareTo(from) < 0)
                .toList();
    }

    /** Options that changed and that a step before reads: rows are read for a round, all of them seen as of a date. */
    private static List<String> optionsBefore(Step from, Map<String, String> before, Map<String, String> now) {
        List<String> changed = new ArrayList<>();
        if (!Objects.equals(before.get("round"), now.get("round")) && Step.INGEST.compareTo(from) < 0) {
            changed.add("--round");
        }
        if (!Objects.equals(before.get("as_of"), now.get("as_of")) && Step.TRAIN.compareTo(from) < 0) {
            changed.add("--as-of");
        }
        return changed;
    }

    /** Options of the other run hold where none are given. */
    static RunOptions inherit(RunOptions options, RunRow other) {
        RunOptions before = RunOptions.of(other.facts().parameters(), options.threads());
        return new RunOptions(
                options.asOf().isEmpty() ? before.asOf() : options.asOf(),
                options.round().isEmpty() ? before.round() : options.round(),
                options.threads(),
                options.force(),
                options.retrain());
    }

    private static Step firstReader(String part) {
        return PlanPart.keys().contains(part)
                ? PlanPart.valueOf(part.toUpperCase(Locale.ROOT)).step()
                : Step.DISCOVER;
    }

    /** The run that does the steps from one on. */
    static RunRow of(RunRow run, RunRow other, Step from) {
        RunMemo memo = run.facts();
        return run.with(new RunMemo(
                memo.job(),
                memo.input(),
                memo.parameters(),
                memo.jobName(),
                memo.inputs(),
                memo.planHash(),
                memo.decisions(),
                memo.parts(),
                other.id(),
                from.code(),
                0,
                0,
                0,
                0,
                0,
                "",
                ""));
    }
}
