package org.quicksilver.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.quicksilver.match.MatchModel;
import org.quicksilver.plan.Plan;
import org.quicksilver.publish.privacy.Masking;
import org.quicksilver.publish.table.Decimals;
import org.quicksilver.publish.table.WrittenTable;
import org.quicksilver.publish.verify.Flaw;
import org.quicksilver.record.FileReading;

/** Everything that made a run what it is; the only file of a run in which times stand. */
final class Manifest {

    private final Map<String, Object> json = new LinkedHashMap<>();

    Manifest(RunFacts facts, Plan plan, Masking masking) {
        json.put("format", 1);
        json.put("run_id", facts.runId());
        json.put("job", facts.job());
        json.put("round", facts.round());
        json.put("as_of", facts.asOf());
        json.put("based_on", facts.basedOn());
        json.put("started_at", facts.startedAt());
        json.put("finished_at", facts.finishedAt());
        json.put("code_version", facts.codeVersion());
        json.put("plan_sha256", facts.planHash());
        json.put("vocabularies", new TreeMap<>(facts.vocabularyHashes()));
        json.put("parameters", parameters(facts, masking));
        json.put("entity", entity(plan.entity()));
        json.put("notices", plan.notices());
        json.put("steps", facts.steps().stream().map(Manifest::step).toList());
    }

    /** A path shows its last name only: the folders above may name a person. */
    private static Map<String, Object> parameters(RunFacts facts, Masking masking) {
        Map<String, Object> parameters = new TreeMap<>();
        facts.parameters().forEach((name, value) -> {
            String shown =
                    value.matches("(?:/|~|[A-Za-z]:[\\\\/]).*") ? value.replaceAll(".*[/\\\\](?=.)", "…/") : value;
            parameters.put(name, masking.mask(shown));
        });
        return parameters;
    }

    private static Map<String, Object> entity(Plan.EntityName entity) {
        Map<String, Object> names = new LinkedHashMap<>();
        names.put("name", entity.name());
        names.put("table", "tables/" + entity.plural() + ".csv");
        names.put("id", entity.idColumn());
        return names;
    }

    private static Map<String, Object> step(RunFacts.Step step) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", step.name());
        facts.put("read", step.read());
        facts.put("written", step.written());
        facts.put("rejected", step.rejected());
        facts.put("started_at", step.startedAt());
        facts.put("seconds", step.seconds());
        return facts;
    }

    Manifest inputs(List<FileFacts> files, PublishedPaths paths) {
        json.put(
                "inputs",
                files.stream().map(file -> input(file.reading(), paths)).toList());
        return this;
    }

    private static Map<String, Object> input(FileReading file, PublishedPaths paths) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("path", paths.of(file.sourceFile()));
        facts.put("sha256", file.fileSha256());
        facts.put("bytes", file.size());
        facts.put("disposition", file.disposition().name().toLowerCase(java.util.Locale.ROOT));
        return facts;
    }

    Manifest counts(Tally tally) {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("files_read", tally.filesRead);
        counts.put("files_refused", tally.filesRefused);
        counts.put("files_skipped", tally.filesSkipped);
        counts.put("rows_read", tally.rows.read());
        counts.put("rows_accepted", tally.rows.accepted());
        counts.put("rows_rejected", tally.rows.rejected());
        counts.put("rows_ignored", tally.rows.ignored());
        counts.put("rows_blank", tally.rows.blank());
        counts.put("entities", tally.entities);
        counts.put("pairs", tally.pairs);
        counts.put("pairs_pending", tally.pendingPairs);
        json.put("counts", counts);
        return this;
    }

    Manifest model(MatchModel model) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("prior", Decimals.of(model.prior(), 12));
        facts.put("levels", model.levels().size());
        facts.put("notes", model.notes());
        json.put("model", facts);
        return this;
    }

    Manifest tables(List<WrittenTable> tables) {
        json.put("tables", tables.stream().map(Manifest::table).toList());
        return this;
    }

    private static Map<String, Object> table(WrittenTable table) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("path", table.schema().path());
        facts.put("rows", table.rows());
        facts.put("sha256", table.sha256());
        return facts;
    }

    /** The verdict; a run whose files contradict each other never publishes. */
    Manifest verdict(RunFacts facts, List<Check> checks, List<Flaw> flaws) {
        Map<String, Object> gate = new LinkedHashMap<>();
        boolean failed = checks.stream().anyMatch(check -> check.outcome() == Check.Outcome.FAILED);
        boolean warned = checks.stream().anyMatch(check -> check.outcome() == Check.Outcome.WARNED);
        gate.put("outcome", failed ? "failed" : warned ? "warned" : "passed");
        gate.put("accepted_reason", facts.accepted());
        gate.put("checks", checks.stream().map(Manifest::check).toList());
        json.put("gate", gate);
        json.put("flaws", flaws.stream().map(Flaw::toString).toList());
        boolean held = !flaws.isEmpty() || (failed && facts.accepted().isEmpty());
        boolean strict = "true".equals(facts.parameters().get("strict"));
        json.put("exit_code", held ? 4 : warned && strict ? 3 : 0);
        return this;
    }

    private static Map<String, Object> check(Check check) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("check", check.name());
        facts.put("severity", check.severity().code());
        facts.put("threshold", check.threshold());
        facts.put("value", check.value());
        facts.put("outcome", check.outcome().code());
        facts.put("message", check.message());
        return facts;
    }

    String json() {
        return Json.of(json);
    }
}
