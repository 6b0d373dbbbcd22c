package org.quicksilver.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quicksilver.ingest.SubmissionLedger;
import org.quicksilver.normalise.LedgerEntry;

/** The ledger of submissions, by the path it speaks of. */
final class Ledger {
    private final Map<String, List<LedgerEntry>> entries = new LinkedHashMap<>();

    private Ledger() {}

    /** One that says nothing. */
    static Ledger empty() {
        return new Ledger();
    }

    static Ledger read(Path input) throws IOException {
        Ledger ledger = new Ledger();
        for (SubmissionLedger.Line line : SubmissionLedger.read(input)) {
            Map<String, String> cells = line.cells();
            LedgerEntry entry = new LedgerEntry(
                    cells.getOrDefault("source_file", ""),
                    cells.getOrDefault("respondent_id", ""),
                    cells.getOrDefault("round", ""),
                    cells.getOrDefault("received_on", ""),
                    cells.getOrDefault("supersedes", ""),
                    cells.getOrDefault("action", ""),
                    cells.getOrDefault("note", ""));
            ledger.entries
                    .computeIfAbsent(entry.sourceFile(), f -> new ArrayList<>())
                    .add(entry);
        }
        return ledger;
    }

    /** What it says of a file: the last line about it holds. */
    List<LedgerEntry> of(String path) {
        List<LedgerEntry> lines = entries.getOrDefault(path, List.of());
        return lines.isEmpty() ? List.of() : List.of(lines.get(lines.size() - 1));
    }

    /** Paths it speaks of, in its order. */
    List<String> paths() {
        return List.copyOf(entries.keySet());
    }
}
