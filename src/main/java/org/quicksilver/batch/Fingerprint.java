package org.quicksilver.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.quicksilver.ingest.SurveyFiles;
import org.quicksilver.plan.Plan;
import org.quicksilver.record.Hashes;

/** Hashes of what a run depends on: when none changed, its result cannot. */
final class Fingerprint {
    private Fingerprint() {}

    /** Of the input: paths and contents, the ledger's too. */
    static String ofInput(List<SurveyFiles.Found> found, Path input) throws IOException {
        StringBuilder text = new StringBuilder();
        found.forEach(file -> text.append(file.path())
                .append('\t')
                .append(file.sha256())
                .append('\t')
                .append(file.matched())
                .append('\n'));
        Path ledger = input.resolve(SurveyFiles.LEDGER);
        if (Files.isRegularFile(ledger)) {
            MessageDigest digest = Hashes.sha256();
            text.append(SurveyFiles.LEDGER)
                    .append('\t')
                    .append(HexFormat.of().formatHex(digest.digest(Files.readAllBytes(ledger))));
        }
        return Hashes.sha256Hex(text.toString());
    }

    /** Of everything. */
    static String of(Plan plan, String inputs, String decisions, Map<String, String> options, String code) {
        return Hashes.sha256Hex(
                String.join("\n", code, plan.hash(), inputs, decisions, new TreeMap<>(options).toString()));
    }
}
