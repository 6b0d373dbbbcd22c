package org.quicksilver.normalise;

import java.util.List;
import org.quicksilver.plan.Plan;

/** Reads one text on its own, through the same readers as a cell. */
public final class ValueResolver {

    public ValueResolver(Plan plan) {
        throw new UnsupportedOperationException(plan.job());
    }

    /** What may be resolved: every kind, every field of the job and every vocabulary, sorted. */
    public List<String> kinds() {
        throw new UnsupportedOperationException();
    }

    /**
     * What a text means.
     *
     * @param kind the word of a kind, the name of a field or the name of a vocabulary
     * @param text the words
     * @param lang BCP 47 language, {@code und} when not known
     * @throws IllegalArgumentException when there is no such kind, naming those there are
     */
    public ResolvedValue resolve(String kind, String text, String lang) {
        throw new UnsupportedOperationException(kind + text + lang);
    }
}
