package org.quicksilver.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.quicksilver.consolidate.TableSchema;
import org.quicksilver.publish.privacy.Masking;
import org.quicksilver.publish.table.WrittenTable;
import org.quicksilver.vocabulary.Code;
import org.quicksilver.vocabulary.Vocabularies;
import org.quicksilver.vocabulary.Vocabulary;

/** Writes the codes of every vocabulary with their labels. */
final class CodeListPass {

    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "ru", "ar", "zh");

    private final Vocabularies vocabularies;

    CodeListPass(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    List<WrittenTable> write(Path run, Masking masking) throws IOException {
        List<WrittenTable> written = new ArrayList<>();
        for (String name : vocabularies.names()) {
            Vocabulary vocabulary = vocabularies.get(name);
            if (!vocabulary.codes().isEmpty()) {
                written.addAll(write(run, masking, vocabulary, QualityTables.codelist(name)));
            }
        }
        return written;
    }

    private static List<WrittenTable> write(Path run, Masking masking, Vocabulary vocabulary, TableSchema schema)
            throws IOException {
        try (TableFiles tables = new TableFiles(run, masking, List.of(schema))) {
            vocabulary.codes().stream()
                    .sorted(Comparator.comparing(Code::code))
                    .forEach(code -> tables.row(schema.path(), cells(code)));
            return tables.finish();
        }
    }

    private static List<String> cells(Code code) {
        return Stream.of(
                        Stream.of(code.code()),
                        LANGUAGES.stream().map(lang -> code.labels().getOrDefault(lang, "")),
                        Stream.of(code.parent(), code.validFrom(), code.validTo()))
                .flatMap(cells -> cells)
                .toList();
    }
}
