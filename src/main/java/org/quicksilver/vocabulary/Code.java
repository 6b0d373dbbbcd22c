package org.quicksilver.vocabulary;

import java.util.Map;

/**
 * A code of a vocabulary.
 *
 * @param code the code
 * @param parent the code above it, empty for none
 * @param validFrom ISO date from which it holds, empty for ever
 * @param validTo ISO date to which it holds, empty for ever
 * @param labels language to preferred label
 * @param attributes further columns of the codes file, by name; an absent or empty cell is no entry
 */
public record Code(
        String code,
        String parent,
        String validFrom,
        String validTo,
        Map<String, String> labels,
        Map<String, String> attributes) {

    public Code {
        labels = Map.copyOf(labels);
        attributes = Map.copyOf(attributes);
    }

    /** An attribute, empty where there is none. */
    public String attribute(String name) {
        return attributes.getOrDefault(name, "");
    }

    /** The preferred label in a language, else in English, else the code. */
    public String label(String lang) {
        return labels.getOrDefault(lang, labels.getOrDefault("en", code));
    }
}
