package org.quicksilver.publish.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quicksilver.consolidate.TableSchema;
import org.quicksilver.publish.privacy.Masking;
import org.quicksilver.publish.work.Parallel;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks a run from its files alone: what is listed, each table, then what holds between them. */
public final class RunVerifier {

    private static final String RECORDS = "tables/source_records.csv";
    private static final List<String> REQUIRED =
            List.of(RECORDS, "quality/source_files.csv", "quality/sheets.csv", "quality/checks.csv");

    private final Path run;
    private final Masking masking;
    private final int threads;
    private final Flaws flaws = new Flaws();

    /** @param threads how many may work, at least 1 */
    public RunVerifier(Path run, Masking masking, int threads) {
        this.run = run;
        this.masking = masking;
        this.threads = threads;
    }

    /** What is wrong, by file; empty when nothing is. At most 100 findings a file. */
    public List<Flaw> verify() throws IOException {
        FileList files = new FileList(run, threads, flaws);
        files.check();
        JsonNode manifest = json("manifest.json");
        List<Described> tables = described();
        checkDescribed(tables, files.hashes());
        List<Described> present = tables.stream()
                .filter(table -> files.hashes().containsKey(table.schema().path()))
                .sorted(Comparator.comparingLong(Described::bytes).reversed())
                .toList();
        String entityTable = PackageReader.text(manifest.path("entity"), "table");
        String id = PackageReader.text(manifest.path("entity"), "id");
        List<TableSchema> schemas = tables.stream().map(Described::schema).toList();
        Flaws walked = new Flaws();
        List<Identity> identities = List.of(
                new References(tables, walked),
                new RowsAddUp(manifest, walked),
                new Membership(entityTable, id, walked),
                new SumsOfMembers(walked),
                new NothingPrivate(masking, schemas, walked));
        Flaws followed = new Flaws();
        List<Part> parts = new ArrayList<>();
        parts.add(() -> {
            new Provenance(run, present, entityTable, id, followed).check();
            checkChanges(schemas, id, PackageReader.text(manifest, "based_on"), followed);
            checkOther(files.hashes().keySet(), present, followed);
        });
        present.forEach(table -> parts.add(walk(table, identities, walked)));
        Parallel.map(threads, parts, part -> {
            part.check();
            return part;
        });
        identities.forEach(Identity::finish);
        flaws.addAll(walked);
        flaws.addAll(followed);
        return flaws.all();
    }

    /** A part of the checks that needs no other. */
    @FunctionalInterface
    private interface Part {
        void check() throws IOException;
    }

    private Part walk(Described table, List<Identity> identities, Flaws found) {
        List<Identity.Observer> observers = identities.stream()
                .flatMap(identity -> identity.observe(table.schema()).stream())
                .toList();
        return () -> new TableWalk(table, found).read(run, observers);
    }

    private JsonNode json(String name) throws IOException {
        Path file = run.resolve(name);
        if (!Files.exists(file)) {
            flaws.add(name, 0, "is not there");
            return JsonMapper.shared().createObjectNode();
        }
        try {
            return JsonMapper.shared().readTree(Files.readString(file));
        } catch (JacksonException e) {
            flaws.add(name, 0, "is no JSON: " + e.getOriginalMessage());
            return JsonMapper.shared().createObjectNode();
        }
    }

    private List<Described> described() throws IOException {
        List<Described> tables = new ArrayList<>();
        for (Described table : new PackageReader(json("datapackage.json")).tables()) {
            List<String> columns = table.schema().columns().stream()
                    .map(TableSchema.Column::name)
                    .toList();
            if (columns.isEmpty() || !columns.containsAll(table.schema().primaryKey())) {
                flaws.add("datapackage.json", 0, table.resource() + " has no columns, or a key of others");
            } else {
                tables.add(table);
            }
        }
        return tables;
    }

    private void checkDescribed(List<Described> tables, Map<String, String> hashes) throws IOException {
        Set<String> paths = new HashSet<>();
        for (Described table : tables) {
            String path = table.schema().path();
            paths.add(path);
            if (!hashes.containsKey(path)) {
                flaws.add(path, 0, "is described in datapackage.json but is not there");
            } else if (!table.hash().equals(hashes.get(path)) || table.bytes() != Files.size(run.resolve(path))) {
                flaws.add(path, 0, "its hash or size differs from datapackage.json");
            }
        }
        hashes.keySet().stream()
                .filter(path -> path.endsWith(".csv") && !paths.contains(path))
                .forEach(path -> flaws.add(path, 0, "is not described in datapackage.json"));
        REQUIRED.stream()
                .filter(path -> !paths.contains(path))
                .forEach(path -> flaws.add(path, 0, "every run has this table, this one has not"));
    }

    private void checkChanges(List<TableSchema> schemas, String id, String basedOn, Flaws found) throws IOException {
        if (!basedOn.isEmpty() && !id.isEmpty()) {
            new ChangesReplayed(schemas, id, found)
                    .check(run, run.toAbsolutePath().normalize().resolveSibling(basedOn));
        }
    }

    private void checkOther(Set<String> paths, List<Described> present, Flaws found) throws IOException {
        NothingPrivate nothingPrivate = new NothingPrivate(masking, List.of(), found);
        Set<String> tables = new HashSet<>();
        present.forEach(table -> tables.add(table.schema().path()));
        for (String path : paths) {
            if (!tables.contains(path)) {
                nothingPrivate.read(run, path);
            }
        }
    }
}
