package org.quicksilver.vocabulary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads every file of a vocabulary folder; what has faults is there as far as it could be read. */
final class VocabularyFolder {

    private static final String SETTINGS = "vocabularies";
    private static final String CODES = ".codes";
    private static final String FACTS = "facts/";

    private final Path folder;
    private final Consumer<Fault> faults;
    private final Map<String, CsvTable> tables = new TreeMap<>();
    private final Map<String, Settings> settings = new TreeMap<>();
    private final Map<String, Vocabulary> vocabularies = new TreeMap<>();
    private final Map<String, FactTable> facts = new TreeMap<>();

    private VocabularyFolder(Path folder, Consumer<Fault> faults) {
        this.folder = folder;
        this.faults = faults;
    }

    static Vocabularies load(Path folder, Consumer<Fault> faults) {
        VocabularyFolder it = new VocabularyFolder(folder, faults);
        if (!Files.isDirectory(folder)) {
            faults.accept(new Fault(folder, 0, "No such folder", "name the folder of the vocabularies"));
        } else {
            it.readTables();
        }
        it.readSettings();
        it.vocabularies.putAll(it.each(it.names(), it::vocabulary));
        it.addFallbackCodes();
        it.readFacts();
        it.check();
        return new Vocabularies(it.vocabularies, it.settings, it.facts, it.hashes());
    }

    private void readTables() {
        read(folder, "");
        if (Files.isDirectory(folder.resolve("facts"))) {
            read(folder.resolve("facts"), FACTS);
        }
    }

    private void read(Path directory, String prefix) {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> sorted = files.filter(f -> f.getFileName().toString().endsWith(".csv"))
                    .sorted()
                    .toList();
            each(sorted, VocabularyFolder::table).forEach((file, table) -> {
                String name = file.getFileName().toString();
                tables.put(prefix + name.substring(0, name.length() - 4), table);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CsvTable table(Path file, Consumer<Fault> found) {
        try {
            return CsvTable.read(file, found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes something of each item, on several threads; results and faults come in the order of the items. */
    private <T, R> Map<T, R> each(List<T> items, BiFunction<T, Consumer<Fault>, R> maker) {
        record Made<T, R>(T item, R result, List<Fault> faults) {}
        Map<T, R> all = new LinkedHashMap<>();
        items.parallelStream()
                .map(item -> {
                    List<Fault> found = new ArrayList<>();
                    return new Made<>(item, maker.apply(item, found::add), found);
                })
                .forEachOrdered(made -> {
                    all.put(made.item(), made.result());
                    made.faults().forEach(faults);
                });
        return all;
    }

    private void readSettings() {
        CsvTable table = tables.get(SETTINGS);
        if (table == null) {
            return;
        }
        for (CsvTable.Row row : table.rows()) {
            String name = row.get("name");
            settings.put(name, Settings.of(row));
            for (String named : List.of(name, row.get("groups"), row.get("fallback"))) {
                if (!named.isEmpty() && !names().contains(named)) {
                    faults.accept(new Fault(
                            table.file(), row.line(), "There is no vocabulary " + named, "add its files or remove it"));
                }
            }
        }
    }

    /** Names of the vocabularies and word lists, sorted. */
    private List<String> names() {
        return tables.keySet().stream()
                .filter(n -> !n.startsWith(FACTS) && !n.equals(SETTINGS))
                .map(n -> n.endsWith(CODES) ? n.substring(0, n.length() - CODES.length()) : n)
                .distinct()
                .toList();
    }

    private Vocabulary vocabulary(String name, Consumer<Fault> found) {
        CsvTable labelTable = tables.get(name);
        List<Label> labels = labelTable == null ? List.of() : LabelFile.read(labelTable, found);
        Map<String, Map<String, String>> preferred = new HashMap<>();
        for (Label label : labels) {
            if (label.kind().equals("preferred")) {
                preferred.computeIfAbsent(label.code(), c -> new TreeMap<>()).putIfAbsent(label.lang(), label.label());
            }
        }
        CsvTable codeTable = tables.get(name + CODES);
        List<Code> codes = new ArrayList<>();
        if (codeTable != null) {
            CodeFile.rows(codeTable, found)
                    .values()
                    .forEach(row -> codes.add(CodeFile.code(row, preferred.getOrDefault(row.get("code"), Map.of()))));
        } else {
            labels.stream()
                    .filter(l -> !LabelKind.of(l).isRuleWord())
                    .map(Label::code)
                    .distinct()
                    .forEach(c -> codes.add(new Code(c, "", "", "", preferred.getOrDefault(c, Map.of()), Map.of())));
        }
        return new Vocabulary(name, codes, labels);
    }

    /** A vocabulary with a fallback has that one's codes too, with the prefix before them. */
    private void addFallbackCodes() {
        settings.forEach((name, set) -> {
            Vocabulary own = vocabularies.get(name);
            Vocabulary other = vocabularies.get(set.fallback());
            if (own != null && other != null) {
                Map<String, Code> all = new LinkedHashMap<>();
                other.codes()
                        .forEach(c -> all.put(
                                set.prefix() + c.code(),
                                new Code(
                                        set.prefix() + c.code(),
                                        "",
                                        c.validFrom(),
                                        c.validTo(),
                                        c.labels(),
                                        Map.of("fallback", c.code()))));
                own.codes().forEach(c -> all.put(c.code(), c));
                vocabularies.put(name, own.withCodes(all.values()));
            }
        });
    }

    private void readFacts() {
        tables.forEach((name, table) -> {
            if (name.startsWith(FACTS)) {
                String fact = name.substring(FACTS.length());
                facts.put(
                        fact,
                        new FactTable(
                                fact,
                                table.columns(),
                                table.rows().stream().map(CsvTable.Row::cells).toList()));
                if (vocabularies.containsKey(fact)) {
                    faults.accept(new Fault(table.file(), 0, "There is a vocabulary " + fact, "rename the fact table"));
                }
            }
        });
    }

    private void check() {
        each(List.copyOf(vocabularies.keySet()), (name, found) -> {
            new VocabularyChecks(
                            Objects.requireNonNull(vocabularies.get(name)),
                            settings.getOrDefault(name, Settings.DEFAULT),
                            vocabularies,
                            tables.get(name),
                            tables.get(name + CODES),
                            found)
                    .run();
            return name;
        });
    }

    private Map<String, String> hashes() {
        Map<String, String> out = new TreeMap<>();
        tables.forEach((name, table) -> out.put(name + ".csv", table.hash()));
        return out;
    }
}
