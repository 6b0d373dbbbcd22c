package org.quicksilver.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.quicksilver.publish.verify.FileHash;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A published run that somebody changes, and who may also cover the traces: hashes, sizes and row counts put right. */
record Tampered(Path run) {

    Tampered edit(String path, UnaryOperator<String> change) throws IOException {
        String before = Files.readString(run.resolve(path));
        String after = change.apply(before);
        if (after.equals(before)) {
            throw new IllegalStateException(path + " is not changed by this");
        }
        Files.writeString(run.resolve(path), after);
        return this;
    }

    Tampered replace(String path, String what, String by) throws IOException {
        return edit(path, text -> text.replaceFirst(java.util.regex.Pattern.quote(what), by));
    }

    /** Takes out the first line that holds a text. */
    Tampered dropLine(String path, String what) throws IOException {
        return edit(path, text -> {
            int at = text.indexOf(what);
            int start = text.lastIndexOf('\n', at) + 1;
            return text.substring(0, start) + text.substring(text.indexOf('\n', at) + 1);
        });
    }

    /** Repeats the first line that holds a text. */
    Tampered repeatLine(String path, String what) throws IOException {
        return edit(path, text -> {
            int at = text.indexOf(what);
            int start = text.lastIndexOf('\n', at) + 1;
            int end = text.indexOf('\n', at) + 1;
            return text.substring(0, end) + text.substring(start);
        });
    }

    Tampered coverTraces() throws IOException {
        JsonNode json = JsonMapper.shared().readTree(Files.readString(run.resolve("datapackage.json")));
        for (JsonNode resource : json.path("resources")) {
            Path file = run.resolve(resource.path("path").asString(""));
            ObjectNode node = (ObjectNode) resource;
            node.put("bytes", Files.size(file)).put("hash", "sha256:" + FileHash.of(file));
            long rows = 0;
            try (org.quicksilver.publish.table.CsvRows csv = org.quicksilver.publish.table.CsvRows.open(file)) {
                while (csv.hasNext()) {
                    csv.next();
                    rows++;
                }
            }
            node.put("rows", rows);
        }
        Files.writeString(run.resolve("datapackage.json"), JsonMapper.shared().writeValueAsString(json));
        Checksums.write(run, Map.of());
        return this;
    }
}
