package org.quicksilver.batch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a run is, as its status file says.
 *
 * @param runId its id
 * @param status running, completed, failed, stopped, rejected, abandoned
 * @param pid process that works at it, or did
 * @param startedAt RFC 3339 time in UTC
 * @param updatedAt when this was written
 * @param step the step it is in; empty between steps
 * @param stepStartedAt when that began
 * @param done items of the step that are done
 * @param total items of the step; 0 when not known
 * @param steps the steps that ended, in order
 * @param warnings what a person should know, one sentence each, since the process began
 */
public record RunStatusReport(
        String runId,
        String status,
        long pid,
        String startedAt,
        String updatedAt,
        String step,
        String stepStartedAt,
        long done,
        long total,
        List<RunProgress.StepReport> steps,
        @Nullable List<String> warnings) {
    public RunStatusReport {
        steps = List.copyOf(steps);
        warnings = warnings == null ? List.of() : List.copyOf(warnings);
    }
}
