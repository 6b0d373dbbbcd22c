package org.quicksilver.publish.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.quicksilver.consolidate.TableSchema;
import org.quicksilver.consolidate.TableSchema.Column;
import org.quicksilver.consolidate.TableSchema.ForeignKey;
import tools.jackson.databind.JsonNode;

/** Reads the tables back from datapackage.json. */
final class PackageReader {

    private final JsonNode json;
    private final Map<String, String> paths = new HashMap<>();

    PackageReader(JsonNode json) {
        this.json = json;
        for (JsonNode resource : json.path("resources")) {
            paths.put(text(resource, "name"), text(resource, "path"));
        }
    }

    List<Described> tables() {
        List<Described> tables = new ArrayList<>();
        for (JsonNode resource : json.path("resources")) {
            tables.add(new Described(
                    text(resource, "name"),
                    schema(resource),
                    resource.path("bytes").asLong(-1),
                    text(resource, "hash").replace("sha256:", ""),
                    resource.path("rows").asLong(-1)));
        }
        return tables;
    }

    private TableSchema schema(JsonNode resource) {
        String path = text(resource, "path");
        JsonNode schema = resource.path("schema");
        List<Column> columns =
                stream(schema.path("fields")).map(PackageReader::column).toList();
        List<ForeignKey> keys =
                stream(schema.path("foreignKeys")).map(this::reference).toList();
        return new TableSchema(
                path.substring(0, Math.max(0, path.lastIndexOf('/'))),
                path.substring(path.lastIndexOf('/') + 1).replaceAll("\\.csv$", ""),
                text(resource, "title"),
                columns,
                words(schema.path("primaryKey")),
                keys);
    }

    private static Column column(JsonNode field) {
        JsonNode constraints = field.path("constraints");
        return new Column(
                text(field, "name"),
                text(field, "type"),
                constraints.path("required").asBoolean(false),
                words(constraints.path("enum")),
                text(field, "description"));
    }

    private ForeignKey reference(JsonNode key) {
        String to = paths.getOrDefault(text(key.path("reference"), "resource"), "");
        return new ForeignKey(
                words(key.path("fields")), to, words(key.path("reference").path("fields")));
    }

    private static List<String> words(JsonNode array) {
        return stream(array).map(word -> word.asString("")).toList();
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
