package org.quicksilver.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A part of the job file, by its key, with the first step that reads it. */
public enum PlanPart {
    JOB(Step.DISCOVER),
    PROFILE(Step.CONSOLIDATE),
    ENTITY(Step.CLUSTER),
    INPUT(Step.DISCOVER),
    FIELDS(Step.DISCOVER),
    ROUNDS(Step.INGEST),
    RESPONDENTS(Step.INGEST),
    RESUBMISSION(Step.INGEST),
    SCOPE(Step.CONSOLIDATE),
    DERIVE(Step.CONSOLIDATE),
    FX(Step.CONSOLIDATE),
    MATCH(Step.TRAIN),
    SURVIVE(Step.CONSOLIDATE),
    TABLES(Step.CONSOLIDATE),
    STATISTICS(Step.SUMMARISE),
    GATE(Step.PUBLISH),
    PUBLISH(Step.PUBLISH),
    LIMITS(Step.DISCOVER),
    READ(Step.DISCOVER);

    private final Step step;

    PlanPart(Step step) {
        this.step = step;
    }

    /** The first step whose result depends on this part. */
    public Step step() {
        return step;
    }

    /** Its key in the job file. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Every key of a job file, in the order in which one is best written. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(PlanPart::key).toList();
    }
}
