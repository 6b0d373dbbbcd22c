package org.quicksilver.publish.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.quicksilver.consolidate.TableSchema;
import org.quicksilver.publish.privacy.Masking;

/**
 * No e-mail address, IP address or telephone number stands in a table, nor in any other file of text. A cell that refers to
 * another table is as clean as the cell there, so only what is referred to is looked at; what has a narrow type or stands in
 * a list of words given is checked as such.
 */
final class NothingPrivate implements Identity {

    private static final List<String> TEXTS = List.of(".csv", ".json", ".html", ".txt", ".md", ".xml", ".svg");

    private final Masking masking;
    private final Flaws flaws;

    /** Columns that others refer to, by the path of their table. */
    private final Map<String, Set<String>> referredTo = new HashMap<>();

    /** @param schemas every table that is there */
    NothingPrivate(Masking masking, List<TableSchema> schemas, Flaws flaws) {
        this.masking = masking;
        this.flaws = flaws;
        schemas.stream()
                .flatMap(schema -> schema.foreignKeys().stream())
                .forEach(key -> referredTo
                        .computeIfAbsent(key.table(), t -> new HashSet<>())
                        .addAll(key.references()));
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
        int[] looked = looked(schema);
        return Optional.of((no, cells) -> {
            for (int i : looked) {
                if (!masking.isClean(cells.get(i))) {
                    flaws.add(
                            schema.path(),
                            no,
                            schema.columns().get(i).name() + " holds an address or a telephone number");
                }
            }
        });
    }

    private int[] looked(TableSchema schema) {
        boolean[] free = schema.freeText();
        Set<String> keys = referredTo.getOrDefault(schema.path(), Set.of());
        return IntStream.range(0, free.length)
                .filter(i -> free[i]
                        || keys.contains(schema.columns().get(i).name())
                        || schema.foreignKeys().stream().anyMatch(key -> mayBePrivate(key.table())))
                .toArray();
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
