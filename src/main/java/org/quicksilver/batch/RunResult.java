package org.quicksilver.batch;

import java.nio.file.Path;
import java.util.List;

/**
 * How a run ended.
 *
 * @param kind how
 * @param runId id of the run; empty when none was made
 * @param folder where it is published, or where its candidate is kept; the output folder when neither
 * @param summary what it amounts to, a line each, the most important last
 */
public record RunResult(Kind kind, String runId, Path folder, List<String> summary) {

    /** How a run ended. */
    public enum Kind {
        PUBLISHED,
        PUBLISHED_WITH_WARNINGS,
        NOTHING_CHANGED,
        TRIED,
        HELD_BACK,
        NO_INPUT,
        STOPPED,
        FAILED
    }

    /** Whether the run is published now. */
    public boolean isPublished() {
        return kind == Kind.PUBLISHED || kind == Kind.PUBLISHED_WITH_WARNINGS;
    }

    public RunResult {
        summary = List.copyOf(summary);
    }
}
