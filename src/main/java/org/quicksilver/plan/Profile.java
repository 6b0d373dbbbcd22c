package org.quicksilver.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The words that a reporting profile adds to those of every job; none for a job without one.
 *
 * @param name its name, empty for none
 * @param dimensions what statistics may count by, beside the job's own fields
 * @param derivations rules by which a field may be derived
 * @param sums amounts that statistics may add up, beside the job's own fields
 * @param checks what the gate may judge, beside what it can judge in every job
 */
record Profile(String name, List<String> dimensions, List<String> derivations, List<String> sums, List<String> checks) {

    /** Every profile there is. */
    static final List<String> KNOWN = List.of("convention");

    static final Profile NONE = new Profile("", List.of(), List.of(), List.of(), List.of());

    Profile {
        dimensions = List.copyOf(dimensions);
        derivations = List.copyOf(derivations);
        sums = List.copyOf(sums);
        checks = List.copyOf(checks);
    }

    /** The profile of a known name. */
    static Profile named(String name) {
        Properties words = new Properties();
        try (InputStream in = Profile.class.getResourceAsStream(name + ".properties")) {
            if (in == null) {
                throw new IllegalArgumentException("There is no profile " + name);
            }
            words.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Profile(
                name,
                words(words, "dimensions"),
                words(words, "derivations"),
                words(words, "sums"),
                words(words, "checks"));
    }

    private static List<String> words(Properties properties, String key) {
        return Stream.of(properties.getProperty(key, "").split(","))
                .map(String::strip)
                .filter(w -> !w.isEmpty())
                .toList();
    }
}
