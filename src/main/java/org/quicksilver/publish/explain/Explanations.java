package org.quicksilver.publish.explain;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Explains a published run from its files alone. */
public final class Explanations {
    private static final Pattern ROW = Pattern.compile("(.+):(\\d+)", Pattern.DOTALL);

    private final RowExplainer rows;
    private final EntityExplainer entities;
    private final PairExplainer pairs;

    /** @param folder folder of the run */
    public Explanations(Path folder) throws IOException {
        RunFolder run = new RunFolder(folder);
        rows = new RowExplainer(run);
        entities = new EntityExplainer(run);
        pairs = new PairExplainer(run);
    }

    /**
     * Explains an entity, a source record, or a row.
     *
     * @param what an entity's id, a source record's id, or {@code FILE[!SHEET]:ROW}
     * @return one story; several where a row number fits several sheets or files; none where the run has no such thing
     */
    public List<Story> of(String what) throws IOException {
        Optional<Story> entity = entities.explain(what);
        if (entity.isPresent()) {
            return List.of(entity.get());
        }
        Optional<Story> record = rows.explain(what);
        if (record.isPresent()) {
            return List.of(record.get());
        }
        Matcher row = ROW.matcher(what);
        return row.matches() ? rows.explain(row.group(1), row.group(2)) : List.of();
    }

    /** Explains two source records, by their ids; empty where the run has not accepted both. */
    public Optional<Story> of(String one, String other) throws IOException {
        return pairs.explain(one, other);
    }
}
