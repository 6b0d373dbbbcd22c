package org.quicksilver.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.quicksilver.consolidate.Causes;
import org.quicksilver.consolidate.Changes;
import org.quicksilver.consolidate.Identities;
import org.quicksilver.consolidate.TableSchema;
import org.quicksilver.publish.privacy.Masking;
import org.quicksilver.publish.table.RunRows;
import org.quicksilver.publish.table.WrittenTable;

/** Writes what changed since the run this one is based on, found by comparing the published files of the two. */
final class ChangePass {

    private static final String PROVENANCE = "tables/field_provenance.csv";

    private final Changes changes;
    private final List<Identities.IdChange> ids;
    private final Supplier<Causes> causes;

    ChangePass(Changes changes, List<Identities.IdChange> ids, Supplier<Causes> causes) {
        this.changes = changes;
        this.ids = ids;
        this.causes = causes;
    }

    /**
     * @param run folder of this run, its tables written
     * @param previous folder of the run it is based on; where it is not there no change is listed
     */
    List<WrittenTable> write(Path run, Path previous, Masking masking) throws IOException {
        TableSchema changed = changes.schema();
        TableSchema idChanged = Changes.idChanges();
        try (TableFiles tables = new TableFiles(run, masking, List.of(changed, idChanged))) {
            if (Files.isDirectory(previous)) {
                compare(run, previous, tables, changed.path());
            }
            ids.forEach(id -> tables.row(idChanged.path(), List.of(id.oldId(), id.newId(), id.kind(), id.reason())));
            return tables.finish();
        }
    }

    private void compare(Path run, Path previous, TableFiles tables, String path) throws IOException {
        try (RunRows before = new RunRows(previous, changes.covered());
                RunRows now = new RunRows(run, changes.covered())) {
            now.with(run, PROVENANCE);
            changes.compare(
                    before.grouped(), now.grouped(), ids, causes.get(), change -> tables.row(path, change.cells()));
        }
    }
}
