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
import org.quicksilver.publish.work.Parallel;

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

    /** A part of the tables that needs no other: writes them, counts with its own tally. */
    @FunctionalInterface
    private interface Part {
        List<WrittenTable> write(Tally counts) throws IOException;
    }

    private record Done(List<WrittenTable> tables, Tally counts) {}

    Publication.Candidate write() throws IOException {
        Privacy privacy = new Privacy(plan, masking);
        EntityTables tables = run.tables();
        boolean values = tables.showsRecords() || privacy.namesPersons();
        List<Part> parts = List.of(
                counts -> rows(privacy, counts),
                counts -> new EntityPass(tables, run.statistics(), privacy, counts)
                        .write(folder, masking, run.entities(values), run.pairs(), run.supposedAnswers()),
                counts -> new PairPass(run.model(), counts).write(folder, masking, run.pairs()),
                counts -> new CodeListPass(plan.vocabularies()).write(folder, masking),
                counts -> given());
        for (Done done : Parallel.map(run.threads(), parts, CandidateWriter::done)) {
            written.addAll(done.tables());
            tally.add(done.counts());
        }
        Changes changes = new Changes(tables.schemas(), plan.entity().idColumn());
        written.addAll(new ChangePass(changes, run.idChanges(), run::causes).write(folder, previous, masking));
        List<Check> checks = Gate.checks(plan, tally, run.measures(), tables.remarks());
        writeChecks(checks);
        run.addFiles(folder);
        return describe(checks);
    }

    private static Done done(Part part) throws IOException {
        Tally counts = new Tally();
        return new Done(part.write(counts), counts);
    }

    private List<WrittenTable> rows(Privacy privacy, Tally counts) throws IOException {
        FilePass files = new FilePass(paths, counts);
        List<WrittenTable> tables = new ArrayList<>(files.write(folder, masking, run.files()));
        Path scratch = folder.resolve(".scratch");
        tables.addAll(
                new RowPass(plan, privacy, paths, files.files(), counts).write(folder, scratch, masking, run.rows()));
        Disk.delete(scratch);
        return tables;
    }

    private List<WrittenTable> given() throws IOException {
        List<WrittenTable> all = new ArrayList<>();
        for (GivenTable given : run.given()) {
            try (TableFiles tables = new TableFiles(folder, masking, List.of(given.schema()));
                    Stream<List<String>> rows = given.rows().get()) {
                rows.forEach(row -> tables.row(given.schema().path(), row));
                all.addAll(tables.finish());
            }
        }
        return all;
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
        List<Flaw> flaws = new RunVerifier(folder, masking, run.threads()).verify();
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
