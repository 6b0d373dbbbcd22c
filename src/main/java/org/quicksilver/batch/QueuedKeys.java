package org.quicksilver.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.quicksilver.ingest.form.FormKey;
import org.quicksilver.publish.review.ColumnQuestions;
import org.quicksilver.publish.review.QuestionReader;
import org.quicksilver.publish.review.ReviewKey;
import org.quicksilver.publish.review.ReviewQueue;

/** The keys of the last published run, for answers that name their records or words and have no key. */
final class QueuedKeys {
    private final Map<String, ReviewKey> pairs = new HashMap<>();
    private final Map<List<String>, String> columns = new HashMap<>();

    private QueuedKeys() {}

    static QueuedKeys of(Path run) throws IOException {
        QueuedKeys keys = new QueuedKeys();
        if (Files.exists(run.resolve(QuestionReader.needs().path()))) {
            ReviewQueue.read(run)
                    .forEach(e -> keys.pairs.put(
                            e.key().left().id() + "\t" + e.key().right().id(), e.key()));
        }
        keys.columns.putAll(ColumnQuestions.taken(run));
        return keys;
    }

    /** What a column was taken for: a field, or {@code none}. */
    String mapping(String form, String heading) {
        String field = columns.getOrDefault(List.of(form, FormKey.folded(heading)), "");
        return field.isEmpty() ? DecidedMappings.NO_FIELD : field;
    }

    /** The key of two records, in any order; one that knows no more than their ids where they were not asked about. */
    ReviewKey pair(String one, String other) {
        List<String> ids = List.copyOf(new TreeSet<>(List.of(one, other)));
        String left = ids.get(0);
        String right = ids.get(ids.size() - 1);
        ReviewKey known = pairs.get(left + "\t" + right);
        return known != null ? known : new ReviewKey(bare(left), bare(right), "", "", List.of());
    }

    private static ReviewKey.Side bare(String id) {
        return new ReviewKey.Side(id, "", "", "");
    }
}
