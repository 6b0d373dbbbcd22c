package org.quicksilver.plan;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Which comparison levels and blocking functions make sense for which kinds. */
final class LevelRules {

    private static final Pattern PREFIX = Pattern.compile("prefix[1-9][0-9]?");

    private LevelRules() {}

    static boolean compares(String test, Field field) {
        Kind kind = field.kind();
        return switch (test) {
            case "tokens" -> Kinds.WORDS.contains(kind);
            case "jaro_winkler" -> Kinds.SPELT.contains(kind) || Kinds.PHRASES.contains(kind);
            case "damerau" -> Kinds.SPELT.contains(kind) || Kinds.DATES.contains(kind) || Kinds.NUMBERS.contains(kind);
            case "prefix" -> Kinds.SPELT.contains(kind);
            case "acronym" -> Kinds.PHRASES.contains(kind) || kind == Kind.ORGANISATION;
            case "code_word" -> Kinds.PHRASES.contains(kind);
            case "overlap" -> field.many() || Kinds.WORDS.contains(kind) || Kinds.DATES.contains(kind);
            case "days" -> Kinds.DATES.contains(kind);
            case "percent" -> Kinds.NUMBERS.contains(kind);
            case "identifier" -> kind == Kind.IDENTIFIER;
            default -> true;
        };
    }

    /** Whether a function is known; {@code prefix} may be followed by a number of letters. */
    static boolean isFunction(String function) {
        return Grammar.BLOCKING.contains(function) || PREFIX.matcher(function).matches();
    }

    static boolean blocks(String function, Kind kind) {
        if (Kinds.DATES.contains(kind)) {
            return Set.of("", "set", "year", "month").contains(function);
        }
        if (Kinds.NUMBERS.contains(kind)) {
            return function.isEmpty();
        }
        return !function.equals("year")
                && !function.equals("month")
                && (function.isEmpty() || !isCoded(kind) || function.equals("set"));
    }

    private static boolean isCoded(Kind kind) {
        return EnumSet.of(Kind.COUNTRY, Kind.CODE, Kind.BOOLEAN, Kind.LANGUAGE).contains(kind);
    }
}
