package org.quicksilver.batch;

import java.util.Arrays;
import java.util.List;
import org.quicksilver.plan.Step;

/** The steps by the words of the command line. */
public final class Steps {
    /** Every step, in order. */
    public static final List<String> NAMES =
            Arrays.stream(Step.values()).map(Step::code).toList();

    private Steps() {}

    /** The step of a word that is one. */
    public static Step of(String name) {
        return Step.of(name).orElseThrow();
    }
}
