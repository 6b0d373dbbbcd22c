package org.quicksilver.plan;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The steps of a run, in order. */
public enum Step {
    DISCOVER,
    INGEST,
    TRAIN,
    MATCH,
    CLUSTER,
    CONSOLIDATE,
    SUMMARISE,
    PUBLISH;

    /** The word used on the command line and in a run's manifest. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The step of that word. */
    public static Optional<Step> of(String code) {
        return Stream.of(values()).filter(s -> s.code().equals(code)).findFirst();
    }
}
