package org.quicksilver.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads back from its manifest what a published run amounts to. */
final class PublishedRun {

    private PublishedRun() {}

    static Publication.Candidate read(Path folder) throws IOException {
        JsonNode manifest = JsonMapper.shared().readTree(Files.readString(folder.resolve("manifest.json")));
        Map<String, Long> rows = new TreeMap<>();
        for (JsonNode table : manifest.path("tables")) {
            rows.put(table.path("path").asString(""), table.path("rows").asLong(0));
        }
        List<Check> checks = new ArrayList<>();
        for (JsonNode check : manifest.path("gate").path("checks")) {
            checks.add(check(check));
        }
        boolean accepted =
                !manifest.path("gate").path("accepted_reason").asString("").isEmpty();
        return new Publication.Candidate(folder, rows, checks, accepted, List.of());
    }

    private static Check check(JsonNode check) {
        return new Check(
                check.path("check").asString(""),
                Check.Severity.valueOf(check.path("severity").asString("").toUpperCase(Locale.ROOT)),
                check.path("threshold").asString(""),
                check.path("value").asString(""),
                Check.Outcome.valueOf(check.path("outcome").asString("").toUpperCase(Locale.ROOT)),
                check.path("message").asString(""));
    }
}
