package org.quicksilver.publish.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.quicksilver.consolidate.Change;
import org.quicksilver.consolidate.Changes;
import org.quicksilver.consolidate.EntityRows;
import org.quicksilver.consolidate.TableSchema;
import org.quicksilver.publish.table.CsvRows;
import org.quicksilver.publish.table.RunRows;

/** The changes, replayed on the previous run's tables where they are still there, give this run's. */
final class ChangesReplayed {

    private static final String CHANGES = "changes/changes.csv";

    private final Changes changes;
    private final Flaws flaws;

    ChangesReplayed(List<TableSchema> schemas, String idColumn, Flaws flaws) {
        this.changes = new Changes(schemas, idColumn);
        this.flaws = flaws;
    }

    void check(Path run, Path previous) throws IOException {
        if (!Files.isDirectory(previous) || !Files.exists(run.resolve(CHANGES))) {
            return;
        }
        try (RunRows before = new RunRows(previous, changes.covered());
                RunRows now = new RunRows(run, changes.covered());
                CsvRows steps = CsvRows.open(run.resolve(CHANGES))) {
            compare(changes.replay(before.grouped(), asChanges(steps)), now.grouped());
        } catch (IllegalStateException | IndexOutOfBoundsException e) {
            flaws.add(CHANGES, 0, "does not fit the tables of " + previous.getFileName() + ": " + e.getMessage());
        }
    }

    private static Iterator<Change> asChanges(CsvRows steps) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return steps.hasNext();
            }

            @Override
            public Change next() {
                return Change.of(steps.next());
            }
        };
    }

    private void compare(Iterator<EntityRows> replayed, Iterator<EntityRows> now) {
        while (replayed.hasNext() && now.hasNext()) {
            EntityRows a = replayed.next();
            EntityRows b = now.next();
            if (!a.equals(b)) {
                flaws.add(
                        CHANGES,
                        0,
                        "replayed, " + a.id() + " is not as published" + (a.id().equals(b.id()) ? "" : ", " + b.id()));
                if (!a.id().equals(b.id())) {
                    return;
                }
            }
        }
        if (replayed.hasNext() || now.hasNext()) {
            EntityRows more = replayed.hasNext() ? replayed.next() : now.next();
            flaws.add(CHANGES, 0, "replayed, there are not as many as published, beginning with " + more.id());
        }
    }
}
