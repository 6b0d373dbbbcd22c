package org.quicksilver.normalise;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.quicksilver.record.FieldValue;

/** What people decided that words mean which no rule understands; immutable and safe for threads. */
public final class DecidedValues {

    /** Nothing is decided. */
    public static final DecidedValues NONE = of(List.of());

    /** What stands between the marks of a list. */
    static final Pattern PART = Pattern.compile("[^;,|/\\n\\r；，、،؛]+");

    private final Map<Key, Decision> decisions;

    /**
     * @param id id of the decision
     * @param field field whose cells it is about
     * @param text the whole cell
     * @param value what it means, in words that the readers of the field understand
     */
    public record Decision(String id, String field, String text, String value) {
        String rule() {
            return FieldValue.DECISION + id;
        }
    }

    private record Key(String field, String text) {}

    private DecidedValues(Map<Key, Decision> decisions) {
        this.decisions = Map.copyOf(decisions);
    }

    /** Decisions on different texts; of several on the same text the one with the smallest id. */
    public static DecidedValues of(List<Decision> decisions) {
        Map<Key, Decision> byKey = new HashMap<>();
        decisions.forEach(d ->
                byKey.merge(new Key(d.field(), written(d.text())), d, (a, b) -> a.id().compareTo(b.id()) <= 0 ? a : b));
        return new DecidedValues(byKey);
    }

    public boolean isEmpty() {
        return decisions.isEmpty();
    }

    /** What a cell of a field is decided to mean. */
    public Optional<Decision> find(String field, String text) {
        return decisions.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(decisions.get(new Key(field, written(text))));
    }

    /** Whether a cell of a field, or a part of the list in it, is decided on. */
    public boolean mentionedIn(String field, String text) {
        return !decisions.isEmpty()
                && (find(field, text).isPresent()
                        || PART.matcher(text)
                                .results()
                                .anyMatch(part -> find(field, part.group()).isPresent()));
    }

    /** A text as it is compared: composed, white space single. */
    private static String written(String text) {
        return Plain.oneLine(Normalizer.normalize(text, Normalizer.Form.NFC));
    }
}
