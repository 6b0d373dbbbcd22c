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
                .sorted(Comparator.comparing(
                        (Described table) -> !table.schema().path().equals(RECORDS)))
                .toList();
        String entityTable = PackageReader.text(manifest.path("entity"), "table");
        String id = PackageReader.text(manifest.path("entity"), "id");
        List<Part> parts = List.of(found -> walk(present, manifest, entityTable, id, found), found -> {
            new Provenance(run, present, entityTable, id, found).check();
            checkChanges(tables, id, PackageReader.text(manifest, "based_on"), found);
            checkOther(files.hashes().keySet(), present, found);
        });
        Parallel.map(threads, parts, RunVerifier::flaws).forEach(flaws::addAll);
        return flaws.all();
    }

    /** A part of the checks that needs no other. */
    @FunctionalInterface
    private interface Part {
        void check(Flaws found) throws IOException;
    }

    private static Flaws flaws(Part part) throws IOException {
        Flaws found = new Flaws();
        part.check(found);
        return found;
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

    private void walk(List<Described> tables, JsonNode manifest, String entityTable, String id, Flaws found)
            throws IOException {
        List<Identity> identities = List.of(
                new References(tables, found),
                new RowsAddUp(manifest, found),
                new Membership(entityTable, id, found),
                new SumsOfMembers(found),
                new NothingPrivate(masking, found));
        for (Described table : tables) {
            List<Identity.Observer> observers = identities.stream()
                    .flatMap(identity -> identity.observe(table.schema()).stream())
                    .toList();
            new TableWalk(table, found).read(run, observers);
        }
        identities.forEach(Identity::finish);
    }

    private void checkChanges(List<Described> tables, String id, String basedOn, Flaws found) throws IOException {
        if (!basedOn.isEmpty() && !id.isEmpty()) {
            List<TableSchema> schemas = tables.stream().map(Described::schema).toList();
            new ChangesReplayed(schemas, id, found)
                    .check(run, run.toAbsolutePath().normalize().resolveSibling(basedOn));
        }
    }

    private void checkOther(Set<String> paths, List<Described> present, Flaws found) throws IOException {
        NothingPrivate nothingPrivate = new NothingPrivate(masking, found);
        Set<String> tables = new HashSet<>();
        present.forEach(table -> tables.add(table.schema().path()));
        for (String path : paths) {
            if (!tables.contains(path)) {
                nothingPrivate.read(run, path);
            }
        }
    }
}
