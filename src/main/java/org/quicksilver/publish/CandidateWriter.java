package org.quicksilver.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quicksilver.consolidate.Changes;
import org.quicksilver.consolidate.EntityTables;
import org.quicksilver.plan.Plan;
import org.quicksilver.publish.privacy.Masking;
import org.quicksilver.publish.privacy.Privacy;
import org.quicksilver.publish.table.WrittenTable;
import org.quicksilver.publish.verify.Flaw;
import org.quicksilver.publish.verify.RunVerifier;

/** Writes everything of one run into one folder, then checks what it wrote. */
final class CandidateWriter {

    /** Folders in the order in which a reader should meet them. */
    private static final List<String> FOLDERS =
            List.of("tables", "quality", "changes", "statistics", "codelists", "review", "feedback");

    private final RunContents run;
    private final RunFacts facts;
    private final Plan plan;
    private final Path folder;
    private final Path previous;
    private final Masking masking = new Masking();
    private final Tally tally = new Tally();
    private final PublishedPaths paths = new PublishedPaths(masking);
    private final List<WrittenTable> written = new ArrayList<>();

    /**
     * @param folder where to write, empty
     * @param previous folder of the run it is based on, which need not be there
     */
    CandidateWriter(RunContents run, Path folder, Path previous) {
        this.run = run;
        this.facts = run.facts();
        this.plan = run.plan();
        this.folder = folder;
        this.previous = previous;
    }

    Publication.Candidate write() throws IOException {
        Privacy privacy = new Privacy(plan, masking);
        writeRows(privacy);
        EntityTables tables = run.tables();
        written.addAll(new EntityPass(tables, run.statistics(), privacy, tally)
                .write(folder, masking, run.entities(), run.pairs()));
        written.addAll(new PairPass(run.model(), tally).write(folder, masking, run.pairs()));
        Changes changes = new Changes(tables.schemas(), plan.entity().idColumn());
        written.addAll(new ChangePass(changes, run.idChanges(), run::causes).write(folder, previous, masking));
        written.addAll(new CodeListPass(plan.vocabularies()).write(folder, masking));
        writeGiven();
        List<Check> checks = Gate.checks(plan, tally, run.measures(), tables.remarks());
        writeChecks(checks);
        run.addFiles(folder);
        return describe(checks);
    }

    private void writeRows(Privacy privacy) throws IOException {
        FilePass files = new FilePass(paths, tally);
        written.addAll(files.write(folder, masking, run.files()));
        Path scratch = folder.resolve(".scratch");
        written.addAll(
                new RowPass(plan, privacy, paths, files.files(), tally).write(folder, scratch, masking, run.rows()));
        Disk.delete(scratch);
    }

    private void writeGiven() throws IOException {
        for (GivenTable given : run.given()) {
            try (TableFiles tables = new TableFiles(folder, masking, List.of(given.schema()));
                    Stream<List<String>> rows = given.rows().get()) {
                rows.forEach(row -> tables.row(given.schema().path(), row));
                written.addAll(tables.finish());
            }
        }
    }

    private void writeChecks(List<Check> checks) throws IOException {
        try (TableFiles tables = new TableFiles(folder, masking, List.of(QualityTables.checks()))) {
            checks.forEach(check -> tables.row(QualityTables.checks().path(), check.cells()));
            written.addAll(tables.finish());
        }
    }

    private Publication.Candidate describe(List<Check> checks) throws IOException {
        written.sort(
                Comparator.comparingInt(table -> FOLDERS.indexOf(table.schema().folder())));
        Files.writeString(folder.resolve("datapackage.json"), DataPackage.json(facts, written), StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("README.html"), Readme.html(facts, plan, written), StandardCharsets.UTF_8);
        for (String hidden : List.of("review", "feedback")) {
            if (Files.isDirectory(folder.resolve(hidden))) {
                Disk.makePrivate(folder.resolve(hidden));
            }
        }
        seal(checks, List.of());
        List<Flaw> flaws = new RunVerifier(folder, masking).verify();
        if (!flaws.isEmpty()) {
            seal(checks, flaws);
        }
        Disk.sync(folder);
        return new Publication.Candidate(
                folder, rows(), checks, !facts.accepted().isEmpty(), flaws);
    }

    /** Writes the manifest with the verdict, and the hashes of every file. */
    private void seal(List<Check> checks, List<Flaw> flaws) throws IOException {
        List<FileFacts> inputs;
        try (Stream<FileFacts> files = run.files()) {
            inputs = files.toList();
        }
        String manifest = new Manifest(facts, plan, masking)
                .inputs(inputs, paths)
                .counts(tally)
                .model(run.model())
                .tables(written)
                .verdict(facts, checks, flaws)
                .json();
        Files.writeString(folder.resolve("manifest.json"), manifest, StandardCharsets.UTF_8);
        Checksums.write(
                folder,
                written.stream()
                        .collect(Collectors.toMap(table -> table.schema().path(), WrittenTable::sha256)));
    }

    private Map<String, Long> rows() {
        return written.stream()
                .collect(Collectors.toMap(
                        table -> table.schema().path(), WrittenTable::rows, (a, b) -> a, java.util.TreeMap::new));
    }
}
