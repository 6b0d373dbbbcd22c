package org.quicksilver.publish.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.quicksilver.consolidate.TableSchema;
import org.quicksilver.publish.privacy.Masking;

/** No e-mail address, IP address or telephone number stands in a table, nor in any other file of text. */
final class NothingPrivate implements Identity {

    private static final List<String> TEXTS = List.of(".csv", ".json", ".html", ".txt", ".md", ".xml", ".svg");

    private final Masking masking;
    private final Flaws flaws;

    NothingPrivate(Masking masking, Flaws flaws) {
        this.masking = masking;
        this.flaws = flaws;
    }

    /** Whether a path below a run may hold what is private. */
    static boolean mayBePrivate(String path) {
        return path.startsWith("review/") || path.startsWith("feedback/");
    }

    @Override
    public Optional<Observer> observe(TableSchema schema) {
        if (mayBePrivate(schema.path())) {
            return Optional.empty();
        }
        return Optional.of((no, cells) -> {
            for (int i = 0; i < cells.size(); i++) {
                if (!masking.isClean(cells.get(i))) {
                    flaws.add(
                            schema.path(),
                            no,
                            schema.columns().get(i).name() + " holds an address or a telephone number");
                }
            }
        });
    }

    /** Reads a file of text that is no described table, line by line. */
    void read(Path run, String path) throws IOException {
        if (mayBePrivate(path) || TEXTS.stream().noneMatch(path::endsWith)) {
            return;
        }
        long no = 0;
        for (String line : new String(Files.readAllBytes(run.resolve(path)), StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            no++;
            if (!masking.isClean(line)) {
                flaws.add(path, no, "holds an address or a telephone number");
            }
        }
    }

    @Override
    public void finish() {
        // every row speaks for itself
    }
}
