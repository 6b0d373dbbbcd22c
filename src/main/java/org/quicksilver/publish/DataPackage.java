package org.quicksilver.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.quicksilver.consolidate.TableSchema;
import org.quicksilver.publish.table.WrittenTable;

/**
 * The description of every table as a Frictionless Data Package v2, kept to what its readers share: plain types, keys,
 * references, enumerations, hashes.
 */
final class DataPackage {

    private DataPackage() {}

    static String json(RunFacts facts, List<WrittenTable> tables) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
        json.put("name", slug(facts.job()));
        json.put("title", "Consolidated survey tables: " + facts.job());
        json.put("version", "1.0.0");
        json.put("run_id", facts.runId());
        json.put("resources", tables.stream().map(DataPackage::resource).toList());
        requireUniqueNames(tables);
        return Json.of(json);
    }

    /** Name of a table among the resources. */
    static String name(String folder, String table) {
        return slug(folder.equals("codelists") || folder.equals("review") ? folder + "-" + table : table);
    }

    private static void requireUniqueNames(List<WrittenTable> tables) {
        TreeSet<String> names = new TreeSet<>();
        for (WrittenTable table : tables) {
            TableSchema schema = table.schema();
            if (!names.add(name(schema.folder(), schema.name()))) {
                throw new IllegalStateException(
                        "Two tables have the resource name " + name(schema.folder(), schema.name()));
            }
        }
    }

    private static String slug(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9._-]+", "-");
    }

    private static Map<String, Object> resource(WrittenTable table) {
        TableSchema schema = table.schema();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", name(schema.folder(), schema.name()));
        json.put("type", "table");
        json.put("path", schema.path());
        json.put("title", schema.title());
        json.put("format", "csv");
        json.put("mediatype", "text/csv");
        json.put("encoding", "utf-8");
        json.put("bytes", table.bytes());
        json.put("hash", "sha256:" + table.sha256());
        json.put("rows", table.rows());
        json.put("dialect", dialect());
        json.put("schema", schema(schema));
        return json;
    }

    private static Map<String, Object> dialect() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("delimiter", ",");
        json.put("lineTerminator", "\n");
        json.put("quoteChar", "\"");
        json.put("doubleQuote", true);
        json.put("header", true);
        return json;
    }

    private static Map<String, Object> schema(TableSchema schema) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("fields", schema.columns().stream().map(DataPackage::field).toList());
        json.put("missingValues", List.of(""));
        if (!schema.primaryKey().isEmpty()) {
            json.put("primaryKey", schema.primaryKey());
        }
        if (!schema.foreignKeys().isEmpty()) {
            json.put(
                    "foreignKeys",
                    schema.foreignKeys().stream().map(DataPackage::reference).toList());
        }
        return json;
    }

    private static Map<String, Object> field(TableSchema.Column column) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", column.name());
        json.put("type", column.type());
        if (!column.description().isEmpty()) {
            json.put("description", column.description());
        }
        Map<String, Object> constraints = new LinkedHashMap<>();
        if (column.required()) {
            constraints.put("required", true);
        }
        if (!column.allowed().isEmpty()) {
            constraints.put("enum", new ArrayList<>(column.allowed()));
        }
        if (!constraints.isEmpty()) {
            json.put("constraints", constraints);
        }
        return json;
    }

    private static Map<String, Object> reference(TableSchema.ForeignKey key) {
        int slash = key.table().indexOf('/');
        Map<String, Object> to = new LinkedHashMap<>();
        to.put("resource", name(key.table().substring(0, slash), key.table().substring(slash + 1)));
        to.put("fields", key.references());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("fields", key.columns());
        json.put("reference", to);
        return json;
    }
}
