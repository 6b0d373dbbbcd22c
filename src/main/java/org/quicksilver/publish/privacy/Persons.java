package org.quicksilver.publish.privacy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of persons that a row keeps private, to be taken out of its other texts too: {@code [name]}. */
public final class Persons {

    /** No names. */
    public static final Persons NONE = new Persons(List.of());

    private static final Pattern BETWEEN = Pattern.compile("[;,/|&()\\n\\r]+");
    private static final Pattern NAME =
            Pattern.compile("[\\p{L}\\p{M}.'\\u2019\\-]+(?:\\s+[\\p{L}\\p{M}.'\\u2019\\-]+){1,4}");

    private final List<Pattern> patterns;

    private Persons(List<Pattern> patterns) {
        this.patterns = patterns;
    }

    /**
     * Names of two to five words; a single word is too often something else.
     *
     * @param cells what private name cells say, several names with separators between them
     * @param known what published cells of the row say as a whole: no name of a person, though a contact cell says so
     */
    public static Persons of(Collection<String> cells, Collection<String> known) {
        Set<String> names = new LinkedHashSet<>();
        for (String cell : cells) {
            for (String part : BETWEEN.split(cell, -1)) {
                String name = part.strip();
                if (NAME.matcher(name).matches() && !known.contains(name)) {
                    names.add(name);
                }
            }
        }
        List<Pattern> patterns = new ArrayList<>();
        for (String name : names) {
            patterns.add(pattern(name));
        }
        return patterns.isEmpty() ? NONE : new Persons(patterns);
    }

    private static Pattern pattern(String name) {
        StringBuilder regex = new StringBuilder("(?<![\\p{L}\\p{N}])");
        String gap = "";
        for (String word : name.split("\\s+", -1)) {
            regex.append(gap).append(Pattern.quote(word));
            gap = "\\s+";
        }
        return Pattern.compile(
                regex.append("(?![\\p{L}\\p{N}])").toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The text without the names. */
    public String mask(String text) {
        String masked = text;
        for (Pattern pattern : patterns) {
            masked = pattern.matcher(masked).replaceAll(Masking.NAME);
        }
        return masked;
    }
}
