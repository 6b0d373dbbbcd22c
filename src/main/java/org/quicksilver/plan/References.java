package org.quicksilver.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.quicksilver.vocabulary.FactTable;
import org.quicksilver.vocabulary.Vocabularies;

/** What the names in a job file refer to; a name that refers to nothing is a fault with a suggestion. */
record References(List<Field> fields, Vocabularies vocabularies, Profile profile) {

    References {
        fields = List.copyOf(fields);
    }

    /** The field that an item names. */
    Optional<Field> field(Item item) {
        String name = item.word("field", names());
        return fields.stream().filter(f -> f.name().equals(name)).findFirst();
    }

    /** The field of a name. */
    Optional<Field> named(String name) {
        return fields.stream().filter(f -> f.name().equals(name)).findFirst();
    }

    /** These and the topics, where the words of any field have some. */
    References withTopics() {
        boolean topics = fields.stream().anyMatch(Field::hasTopics)
                && named(Field.TOPICS.name()).isEmpty();
        return topics
                ? new References(
                        Stream.concat(fields.stream(), Stream.of(Field.TOPICS)).toList(), vocabularies, profile)
                : this;
    }

    /** Names of every field. */
    List<String> names() {
        return fields.stream().map(Field::name).toList();
    }

    /** Names of the fields of some kinds. */
    List<String> names(Set<Kind> kinds) {
        return fields.stream()
                .filter(f -> kinds.contains(f.kind()))
                .map(Field::name)
                .toList();
    }

    /** The vocabulary or word list that an item names; empty after a fault. */
    String vocabulary(Item item) {
        return vocabulary(item, vocabularies);
    }

    static String vocabulary(Item item, Vocabularies vocabularies) {
        String name = withoutEnding(item.text());
        if (!name.isEmpty() && !vocabularies.has(name)) {
            item.fault("names the unknown vocabulary '" + name + "'", Suggestion.among(name, vocabularies.names()));
            return "";
        }
        return name;
    }

    /** The fact table that an item names; empty after a fault. */
    String facts(Item item) {
        String name = withoutEnding(item.text());
        if (!name.isEmpty() && !vocabularies.names().contains(name)) {
            item.fault("names the unknown table '" + name + "'", Suggestion.among(name, vocabularies.names()));
            return "";
        }
        return name;
    }

    /** A fact table that is there. */
    FactTable facts(String name) {
        return vocabularies.facts(name);
    }

    private static String withoutEnding(String name) {
        return name.endsWith(".csv") ? name.substring(0, name.length() - 4) : name;
    }

    /** Every word that statistics may count by. */
    Collection<String> dimensions() {
        List<String> known = new ArrayList<>(profile.dimensions());
        known.add("round");
        known.add("respondent");
        names(Kinds.COUNTED).stream().filter(n -> !known.contains(n)).forEach(known::add);
        return known;
    }

    /** Every word that the gate may judge. */
    Collection<String> checks() {
        return Stream.concat(Grammar.GATE_MEASURES.stream(), profile.checks().stream())
                .toList();
    }

    /** Every word that statistics may add up. */
    Collection<String> sums() {
        return Stream.concat(profile.sums().stream(), names(Kinds.NUMBERS).stream())
                .distinct()
                .toList();
    }
}
