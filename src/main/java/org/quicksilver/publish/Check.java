package org.quicksilver.publish;

import java.util.List;
import java.util.Locale;

/**
 * A check of the quality gate, with its value always filled.
 *
 * @param name what is looked at
 * @param severity what breaking it means
 * @param threshold the bound; empty for none
 * @param value what was found
 * @param outcome how it came out
 * @param message what is looked at, for people
 */
public record Check(String name, Severity severity, String threshold, String value, Outcome outcome, String message) {

    /** Its cells in the order of the columns of quality/checks.csv. */
    List<String> cells() {
        return List.of(name, severity.code(), threshold, value, outcome.code(), message);
    }

    /** What breaking a check means: a remark, a warning, or a run that does not publish. */
    public enum Severity {
        INFO,
        WARN,
        ERROR;

        /** The word used in published files. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How a check came out. */
    public enum Outcome {
        PASSED,
        WARNED,
        FAILED;

        /** The word used in published files. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A number for the gate: compared with the job's rule of that name, else only noted. */
    public record Measure(String name, double value) {}
}
