package org.quicksilver.vocabulary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** Test cases that stand in files. */
final class TestTable {

    static final Path RESOURCES = Path.of("src/test/resources/vocabulary");
    static final Path SHIPPED = Path.of("jobs/vocabularies");

    private TestTable() {}

    /** The rows of a CSV file of the test resources. */
    static List<CsvTable.Row> rows(String file) {
        try {
            return CsvTable.read(RESOURCES.resolve(file), TestTable::refuse).rows();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a fact table. */
    static List<CsvTable.Row> facts(Vocabularies vocabularies, String name) {
        return vocabularies.facts(name).rows().stream()
                .map(cells -> new CsvTable.Row(0, cells))
                .toList();
    }

    /** A folder of vocabularies without faults. */
    static Vocabularies load(Path folder) {
        return Vocabularies.load(folder, TestTable::refuse);
    }

    private static void refuse(Fault fault) {
        throw new AssertionError(fault.toString());
    }
}
