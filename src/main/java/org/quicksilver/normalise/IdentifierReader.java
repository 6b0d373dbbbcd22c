package org.quicksilver.normalise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quicksilver.record.Cell;
import org.quicksilver.record.Confidence;
import org.quicksilver.vocabulary.Finder;
import org.quicksilver.vocabulary.Mention;
import org.quicksilver.vocabulary.Vocabularies;

/**
 * Identifiers, each with the scheme that gave it: named in the cell, by its pattern, in the heading, or the respondent's own
 * where the respondent is the scheme. The word list {@code identifier-schemes} names schemes, the fact table {@code
 * identifier-patterns} (scheme, pattern) their patterns.
 */
final class IdentifierReader implements KindReader {

    private static final String SCHEMES = "identifier-schemes";
    private static final String PATTERNS = "identifier-patterns";
    private static final String UNKNOWN = "OTHER";
    private static final Pattern PARTS = Pattern.compile("\\s*[;,|\\n]\\s*");
    private static final Pattern DIGITS = Pattern.compile("\\d+(?:\\s+\\d+)+");
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}./_-]*");

    private final boolean schemed;
    private final Finder schemes;
    private final List<String> codes;
    private final Map<Pattern, String> patterns = new LinkedHashMap<>();

    /** The scheme that each heading names. */
    private final Map<String, String> headings = new ConcurrentHashMap<>();

    IdentifierReader(Vocabularies vocabularies) {
        schemed = vocabularies.has(SCHEMES);
        schemes = vocabularies.finder(SCHEMES);
        codes = vocabularies.get(SCHEMES).labels().stream()
                .map(l -> l.code())
                .distinct()
                .toList();
        for (Map<String, String> row : vocabularies.facts(PATTERNS).rows()) {
            patterns.put(Pattern.compile(row.getOrDefault("pattern", "(?!)")), row.getOrDefault("scheme", UNKNOWN));
        }
    }

    @Override
    public List<Reading> read(Cell cell, Column column) {
        String text = Plain.of(cell.text());
        if (!column.field().many()) {
            return List.of(one(text, column));
        }
        String parted = DIGITS.matcher(text).matches() ? text.replaceAll("\\s+", ";") : text;
        List<Reading> readings = new ArrayList<>();
        for (String part : PARTS.splitAsStream(parted).toList()) {
            if (!part.isBlank()) {
                readings.add(one(part, column));
            }
        }
        return readings.isEmpty() ? List.of(Reading.unresolved("identifier.unknown", Confidence.U, "")) : readings;
    }

    private Reading one(String part, Column column) {
        String whole = Plain.oneLine(part);
        if (whole.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return Reading.unresolved("identifier.unknown", Confidence.U, "");
        }
        if (!schemed) {
            return stated(whole, "", whole, "identifier");
        }
        String named = scheme(whole);
        String value = named.isEmpty() ? whole : lastToken(whole);
        String pattern = byPattern(value);
        if (!pattern.isEmpty()) {
            return stated(value, pattern, whole, "identifier.pattern");
        }
        if (!named.isEmpty()) {
            return stated(value, named, whole, "identifier.named");
        }
        String heading = headings.computeIfAbsent(column.header(), this::scheme);
        if (!heading.isEmpty()) {
            return stated(value, heading, whole, "identifier.heading");
        }
        boolean own = codes.contains(column.respondent().id());
        return stated(
                value, own ? column.respondent().id() : UNKNOWN, whole, own ? "identifier.respondent" : "identifier");
    }

    private static Reading stated(String value, String scheme, String whole, String rule) {
        String key = value.toUpperCase(Locale.ROOT);
        boolean known = !scheme.isEmpty() && !scheme.equals(UNKNOWN);
        return Reading.stated(
                        value,
                        rule,
                        value.equals(whole) ? Confidence.A : Confidence.B,
                        known ? scheme + ":" + key : key)
                .with(scheme.isEmpty() ? Map.of() : Map.of("scheme", scheme));
    }

    /** The scheme that a text names, empty for none or several. */
    private String scheme(String text) {
        String scheme = "";
        for (Mention found : schemes.find(text)) {
            if (!scheme.isEmpty() && !scheme.equals(found.code())) {
                return "";
            }
            scheme = found.code();
        }
        return scheme;
    }

    private String byPattern(String value) {
        for (Map.Entry<Pattern, String> entry : patterns.entrySet()) {
            if (entry.getKey().matcher(value).matches()) {
                return entry.getValue();
            }
        }
        return "";
    }

    /** The last word with a digit in it, which is the identifier behind the words that name its scheme. */
    private static String lastToken(String text) {
        Matcher token = TOKEN.matcher(text);
        String last = text;
        while (token.find()) {
            if (token.group().chars().anyMatch(Character::isDigit)) {
                last = token.group();
            }
        }
        return last;
    }
}
