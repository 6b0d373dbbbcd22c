package org.quicksilver.batch;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.quicksilver.consolidate.IdMap;
import org.quicksilver.consolidate.Registry;
import org.quicksilver.consolidate.TableSchema;
import org.quicksilver.publish.GivenTable;

/** The registry of ids as a published table, from which a lost state is restored. */
final class RegistryTables {
    static final String RECORD = "record";
    static final String REDIRECT = "redirect";
    static final String ISSUED = "issued";
    static final String DORMANT = "dormant";

    private static final TableSchema REGISTRY = new TableSchema(
            "codelists",
            "registry",
            "Every id ever issued and what it stands for, so that later runs keep them",
            List.of(
                    column("kind", true, List.of(DORMANT, ISSUED, RECORD, REDIRECT), "What the line says"),
                    column("id", true, List.of(), "A source record id, or an id that was issued"),
                    column(
                            "refers_to",
                            false,
                            List.of(),
                            "record: its entity; redirect: the id that took its place; else empty")),
            List.of("kind", "id"),
            List.of());

    private RegistryTables() {}

    static GivenTable registry(Registry registry) {
        return new GivenTable(
                REGISTRY,
                () -> Stream.of(
                                registry.dormant().stream().map(id -> List.of(DORMANT, id, "")),
                                registry.issued().stream().map(id -> List.of(ISSUED, id, "")),
                                lines(RECORD, registry.entities()),
                                lines(REDIRECT, registry.redirects()))
                        .flatMap(lines -> lines));
    }

    private static Stream<List<String>> lines(String kind, Map<String, String> references) {
        return references.entrySet().stream().map(entry -> List.of(kind, entry.getKey(), entry.getValue()));
    }

    /** The registry that the rows of such a table make up. */
    static Registry registry(Iterator<List<String>> rows) {
        IdMap.Builder entities = IdMap.builder();
        IdMap.Builder redirects = IdMap.builder();
        IdMap.Builder issued = IdMap.builder();
        IdMap.Builder dormant = IdMap.builder();
        while (rows.hasNext()) {
            List<String> row = rows.next();
            switch (row.get(0)) {
                case RECORD -> entities.put(row.get(1), row.get(2));
                case REDIRECT -> redirects.put(row.get(1), row.get(2));
                case ISSUED -> issued.add(row.get(1));
                case DORMANT -> dormant.add(row.get(1));
                default -> throw new IllegalArgumentException("A registry has no lines of kind " + row.get(0));
            }
        }
        return new Registry(
                entities.build(),
                redirects.build(),
                issued.build().keySet(),
                dormant.build().keySet());
    }

    private static TableSchema.Column column(String name, boolean required, List<String> allowed, String description) {
        return new TableSchema.Column(name, "string", required, allowed, description);
    }
}
