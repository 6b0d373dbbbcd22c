package org.quicksilver.plan;

import java.util.EnumSet;
import java.util.Set;

/** Which comparison levels and blocking functions make sense for which kinds. */
final class LevelRules {

    private LevelRules() {}

    static boolean compares(String test, Field field) {
        return switch (test) {
            case "tokens" -> Kinds.WORDS.contains(field.kind());
            case "jaro_winkler", "damerau" -> Kinds.SPELT.contains(field.kind());
            case "overlap" -> field.many() || Kinds.WORDS.contains(field.kind());
            case "days" -> Kinds.DATES.contains(field.kind());
            case "percent" -> Kinds.NUMBERS.contains(field.kind());
            case "identifier" -> field.kind() == Kind.IDENTIFIER;
            default -> true;
        };
    }

    static boolean blocks(String function, Kind kind) {
        return switch (function) {
            case "rare_tokens" -> Kinds.WORDS.contains(kind);
            case "soundex" -> kind == Kind.NAME;
            case "year" -> Kinds.DATES.contains(kind);
            case "prefix" -> prefixed().contains(kind);
            default -> true;
        };
    }

    private static Set<Kind> prefixed() {
        Set<Kind> kinds = EnumSet.copyOf(Kinds.SPELT);
        kinds.remove(Kind.DATE);
        return kinds;
    }
}
