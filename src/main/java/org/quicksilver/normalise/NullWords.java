package org.quicksilver.normalise;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.quicksilver.plan.Kind;
import org.quicksilver.record.Confidence;
import org.quicksilver.record.Status;
import org.quicksilver.vocabulary.Resolution;
import org.quicksilver.vocabulary.Resolver;
import org.quicksilver.vocabulary.Vocabularies;

/** Words that say that nothing is stated, and why: {@code n/a}, {@code in kind}, {@code TBD}, a dash. */
final class NullWords {

    private static final Pattern MARKS = Pattern.compile("[\\p{P}\\p{Z}\\s~=]+");
    private static final int LONGEST = 60;

    private final Resolver resolver;
    private final boolean known;

    NullWords(Vocabularies vocabularies) {
        known = vocabularies.has("null-words");
        resolver = vocabularies.resolver("null-words");
    }

    /** What such a word says, empty for any other text. In a yes-or-no field "no" is a value. */
    Optional<Reading> read(String text, String lang, Kind kind) {
        if (MARKS.matcher(text).matches()) {
            return kind == Kind.BOOLEAN
                    ? Optional.empty()
                    : Optional.of(Reading.none(Status.NOT_STATED, "null_mark", Confidence.A));
        }
        if (!known || text.length() > LONGEST || kind == Kind.BOOLEAN) {
            return Optional.empty();
        }
        Resolution word = resolver.resolve(text, lang, "");
        if (!word.isStated() || !word.confidence().fillsOutput()) {
            return Optional.empty();
        }
        Status status = Status.valueOf(word.codes().get(0).toUpperCase(Locale.ROOT));
        return Optional.of(Reading.none(status, "null_word", word.confidence()));
    }
}
