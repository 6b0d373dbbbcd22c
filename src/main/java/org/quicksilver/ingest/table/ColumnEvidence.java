package org.quicksilver.ingest.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.quicksilver.plan.Field;
import org.quicksilver.plan.Kind;
import org.quicksilver.plan.Plan;
import org.quicksilver.vocabulary.Resolution;
import org.quicksilver.vocabulary.Resolver;

/** What the values of a column say about the field it may be. */
final class ColumnEvidence {

    private static final int ENOUGH_VALUES = 3;
    private static final double MOST = 0.8;
    private static final double FEW = 0.4;
    private static final Set<Kind> NUMERIC =
            Set.of(Kind.DATE, Kind.PERIOD, Kind.MONEY, Kind.NUMBER, Kind.INTEGER, Kind.PHONE);

    private final Plan plan;

    private static final Set<Kind> NAMES = Set.of(Kind.ORGANISATION, Kind.COUNTRY, Kind.NAME, Kind.TITLE);
    private static final int FEWEST_WORDS = 3;
    private static final int FEWEST_LETTERS = 15;
    private static final int FEWEST_SIGNS = 6;

    /** The field that the values of a column are of, and the share of them that are. */
    record Vote(String field, double share) {}

    ColumnEvidence(Plan plan) {
        this.plan = plan;
    }

    /**
     * Whether hardly any value has a digit where the kind of the field calls for numbers, or hardly any a letter where it calls
     * for names.
     */
    boolean contradicts(String field, List<String> values) {
        Optional<Field> known = plan.field(field);
        if (known.isEmpty() || values.size() < ENOUGH_VALUES) {
            return false;
        }
        Kind kind = known.get().kind();
        IntPredicate called = NUMERIC.contains(kind) ? Character::isDigit : Character::isLetter;
        long fitting =
                values.stream().filter(v -> v.codePoints().anyMatch(called)).count();
        return (NUMERIC.contains(kind) || NAMES.contains(kind)) && fitting * 4 < values.size();
    }

    /** Whether the values of a column are of another vocabulary than that of its field, and hardly any is of its own. */
    Optional<Vote> overrules(String field, List<Field> fields, List<String> values, String language) {
        Optional<Field> own = plan.field(field).filter(f -> f.kind() == Kind.CODE || f.kind() == Kind.TEXT);
        boolean fits = own.filter(
                        f -> f.kind() == Kind.CODE && plan.vocabularies().has(f.vocabulary()))
                .filter(f -> values.size() >= ENOUGH_VALUES && share(f.vocabulary(), f, values, language) > 0)
                .isPresent();
        return own.isEmpty() || fits ? Optional.empty() : vote(fields, values, language);
    }

    /** Whether the values name things at some length, nearly each another one, and are of no vocabulary. */
    boolean areTitles(List<String> values, List<Field> coded, String language) {
        if (values.isEmpty() || new HashSet<>(values).size() < MOST * values.size()) {
            return false;
        }
        long phrases = values.stream().filter(ColumnEvidence::isPhrase).count();
        return phrases >= MOST * values.size()
                && coded.stream().allMatch(f -> share(f.vocabulary(), f, values, language) <= FEW);
    }

    private static boolean isPhrase(String value) {
        long letters = value.codePoints().filter(Character::isLetter).count();
        boolean ideographs = value.codePoints().anyMatch(Character::isIdeographic);
        boolean several = ideographs || value.strip().split("\\s+", -1).length >= FEWEST_WORDS;
        return several && letters >= (ideographs ? FEWEST_SIGNS : FEWEST_LETTERS) && letters * 2 > value.length();
    }

    /** The one of some fields whose vocabulary has nearly all values, no other vocabulary coming near. */
    Optional<Vote> vote(List<Field> fields, List<String> values, String language) {
        Set<String> distinct = new HashSet<>(values);
        if (values.size() < ENOUGH_VALUES || distinct.size() < 2) {
            return Optional.empty();
        }
        Map<String, Double> shares = new HashMap<>();
        for (Field field : fields) {
            if (!field.vocabulary().isEmpty() && plan.vocabularies().has(field.vocabulary())) {
                shares.computeIfAbsent(field.vocabulary(), v -> share(v, field, values, language));
            }
        }
        List<Field> good = fields.stream()
                .filter(f -> shares.getOrDefault(f.vocabulary(), 0.0) >= MOST)
                .toList();
        long near = shares.values().stream().filter(s -> s > FEW).count();
        return good.size() == 1 && near == 1
                ? Optional.of(new Vote(
                        good.get(0).name(), shares.getOrDefault(good.get(0).vocabulary(), 0.0)))
                : Optional.empty();
    }

    private double share(String vocabulary, Field field, List<String> values, String language) {
        Resolver resolver = plan.vocabularies().resolver(vocabulary);
        Map<String, Boolean> known = new HashMap<>();
        int resolved = 0;
        int left = values.size();
        for (String value : values) {
            boolean is = known.computeIfAbsent(value, v -> isOf(resolver, field, v, language));
            resolved += is ? 1 : 0;
            left--;
            if (resolved + left < FEW * values.size()) {
                // whatever the others are, too few are left
                return 0;
            }
        }
        return Math.round(100.0 * resolved / values.size()) / 100.0;
    }

    private static boolean isOf(Resolver resolver, Field field, String value, String language) {
        List<Resolution> parts = field.many()
                ? resolver.resolveMany(value, language, "")
                : resolver.resolveWithoutSuggestions(value, language, "").stream()
                        .toList();
        return !parts.isEmpty()
                && parts.stream().allMatch(r -> r.isStated() && r.confidence().fillsOutput());
    }
}
