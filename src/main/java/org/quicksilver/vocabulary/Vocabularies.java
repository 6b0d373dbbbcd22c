package org.quicksilver.vocabulary;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Every vocabulary, word list and fact table of a job, by name, loaded and checked whole; immutable and safe for threads. */
public final class Vocabularies {

    private static final String NULL_WORDS = "null-words";
    private static final String NAME_WORDS = "name-words";
    private static final String CONFUSABLES = "confusables";

    private final Map<String, Vocabulary> vocabularies;
    private final Map<String, Settings> settings;
    private final Map<String, FactTable> facts;
    private final Map<String, String> hashes;
    private final Map<String, Resolver> resolvers = new ConcurrentHashMap<>();
    private final Map<String, Finder> finders = new ConcurrentHashMap<>();
    private final NameRules rules;
    private final LabelIndex nullWords;

    Vocabularies(
            Map<String, Vocabulary> vocabularies,
            Map<String, Settings> settings,
            Map<String, FactTable> facts,
            Map<String, String> hashes) {
        this.vocabularies = Map.copyOf(vocabularies);
        this.settings = Map.copyOf(settings);
        this.facts = Map.copyOf(facts);
        this.hashes = Collections.unmodifiableMap(new TreeMap<>(hashes));
        this.rules = NameRules.of(get(NAME_WORDS).labels());
        this.nullWords = LabelIndex.builder(rules)
                .add(get(NULL_WORDS), "", LabelIndex.Part.OWN)
                .build();
    }

    /** Loads every file of a folder and reports each fault; what has faults is still there as far as it could be read. */
    public static Vocabularies load(Path folder, Consumer<Fault> faults) {
        return VocabularyFolder.load(folder, faults);
    }

    /** Whether there is a vocabulary or word list of that name. */
    public boolean has(String name) {
        return vocabularies.containsKey(name);
    }

    /** The vocabulary of that name, or an empty one. */
    public Vocabulary get(String name) {
        Vocabulary vocabulary = vocabularies.get(name);
        return vocabulary == null ? new Vocabulary(name, List.of(), List.of()) : vocabulary;
    }

    /** The fact table of that name, or an empty one. */
    public FactTable facts(String name) {
        FactTable table = facts.get(name);
        return table == null ? new FactTable(name, List.of(), List.of()) : table;
    }

    /** Names of every vocabulary and fact table, sorted. */
    public List<String> names() {
        return Stream.concat(vocabularies.keySet().stream(), facts.keySet().stream())
                .sorted()
                .toList();
    }

    /** Name of the vocabulary of groups that may stand where a code of this one is expected; empty for none. */
    public String groupsOf(String name) {
        return settings.getOrDefault(name, Settings.DEFAULT).groups();
    }

    /** The resolver of a vocabulary; made once. */
    public Resolver resolver(String name) {
        return resolvers.computeIfAbsent(name, this::newResolver);
    }

    private Resolver newResolver(String name) {
        Settings set = settings.getOrDefault(name, Settings.DEFAULT);
        LabelIndex.Builder index = LabelIndex.builder(rules).add(get(name), "", LabelIndex.Part.OWN);
        if (!set.groups().isEmpty()) {
            index.add(get(set.groups()), "", LabelIndex.Part.GROUP);
        }
        if (!set.fallback().isEmpty()) {
            index.add(get(set.fallback()), set.prefix(), LabelIndex.Part.FALLBACK);
        }
        LabelIndex nulls = name.equals(NULL_WORDS) ? LabelIndex.builder(rules).build() : nullWords;
        LabelIndex built = index.build();
        return new Resolver(
                nulls,
                new NameMatcher(built, rules),
                new Suggestions(built, rules, () -> finder(name), Confusables.of(facts(CONFUSABLES), name)),
                built::isGroup,
                set.open());
    }

    /** The finder of a vocabulary's labels inside longer texts; made once. */
    public Finder finder(String name) {
        return finders.computeIfAbsent(name, n -> new Finder(get(n)));
    }

    /** File name to lower-case hex SHA-256, sorted. */
    public Map<String, String> hashes() {
        return hashes;
    }
}
