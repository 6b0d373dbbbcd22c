package org.quicksilver.plan;

import java.util.List;
import java.util.stream.Collectors;
import org.quicksilver.vocabulary.Fault;

/** A job file or its vocabularies cannot be used: every fault at once, in order of file and line. */
public final class PlanFaults extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /**
     * @param faults at least one fault
     */
    public PlanFaults(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining(System.lineSeparator())));
        this.faults = List.copyOf(faults);
    }

    /** Every fault, in order of file and line. */
    public List<Fault> faults() {
        return faults;
    }
}
