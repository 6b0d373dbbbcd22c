package org.quicksilver.batch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quicksilver.batch.store.FrozenFile;
import org.quicksilver.batch.store.RunRow;
import org.quicksilver.batch.store.Stores;
import org.quicksilver.ingest.SurveyFiles;
import org.quicksilver.plan.Step;

/**
 * How the last published run read its files. That holds for a file of the same path and content as long as job,
 * vocabularies and code are the same; files that were refused are looked at anew.
 */
final class KnownReadings {
    private final Optional<RunRow> last;
    private final List<FrozenFile> files;
    private final Map<String, FrozenFile> readByKey = new HashMap<>();

    private KnownReadings(Optional<RunRow> last, List<FrozenFile> files) {
        this.last = last;
        this.files = files;
        for (FrozenFile file : files) {
            if (file.isRead()) {
                readByKey.put(key(file.reading().sourceFile(), file.reading().fileSha256()), file);
            }
        }
    }

    static KnownReadings of(RunContext context, Stores stores) {
        Optional<RunRow> last = stores.runs().lastPublished().filter(run -> readsAlike(run, context, stores));
        return new KnownReadings(
                last,
                last.map(run -> stores.files().files(RunContext.owner(run, Step.DISCOVER, stores)))
                        .orElse(List.of()));
    }

    /** The run; empty when it read files otherwise than this one will. */
    Optional<RunRow> run() {
        return last;
    }

    /** Its files, in order of path. */
    List<FrozenFile> files() {
        return files;
    }

    /** Whether another run read files as this one will: same code, job, vocabularies and decisions on words and columns. */
    private static boolean readsAlike(RunRow last, RunContext context, Stores stores) {
        return last.codeVersion().equals(context.run().codeVersion())
                && last.facts().planHash().equals(context.run().facts().planHash())
                && Rerun.readsWordsAlike(last, context.judgements(), stores);
    }

    /** How files were read, in their order; empty unless all of them are known, and the ledger says of them what it said. */
    Optional<List<FrozenFile>> of(List<SurveyFiles.Found> found, Ledger ledger) {
        List<FrozenFile> all = found.stream()
                .map(file -> readByKey.get(key(file.path(), file.sha256())))
                .filter(file -> file != null
                        && file.ledger().equals(ledger.of(file.reading().sourceFile())))
                .toList();
        return all.size() == found.size() ? Optional.of(all) : Optional.empty();
    }

    private static String key(String path, String sha256) {
        return sha256 + " " + path;
    }
}
