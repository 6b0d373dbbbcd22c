package org.quicksilver.vocabulary;

import java.util.List;

/**
 * What a vocabulary is beyond its files, a row of {@code vocabularies.csv}.
 *
 * @param languages languages in which every code needs a preferred label
 * @param groups vocabulary of groups that may stand for its codes; empty for none
 * @param fallback vocabulary whose labels are tried when none of its own fits; empty for none
 * @param prefix what stands before the codes of the fallback
 * @param open whether texts may well name what is not in it
 */
record Settings(List<String> languages, String groups, String fallback, String prefix, boolean open) {

    static final List<String> UN_LANGUAGES = List.of("en", "fr", "es", "ru", "ar", "zh");
    static final Settings DEFAULT = new Settings(UN_LANGUAGES, "", "", "", false);

    Settings {
        languages = List.copyOf(languages);
    }

    static Settings of(CsvTable.Row row) {
        String languages = row.get("languages");
        return new Settings(
                languages.isEmpty() ? UN_LANGUAGES : List.of(languages.strip().split("\\s+", -1)),
                row.get("groups"),
                row.get("fallback"),
                row.get("prefix"),
                row.get("open").equals("yes"));
    }
}
