package org.quicksilver.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.quicksilver.vocabulary.Fault;
import org.yaml.snakeyaml.nodes.Node;

/** The faults found so far in one job file and its vocabularies. */
final class FaultList {

    private final Path file;
    private final List<Fault> faults = new ArrayList<>();

    FaultList(Path file) {
        this.file = file;
    }

    void at(Node node, String what, String todo) {
        at(line(node), what, todo);
    }

    /** A fault at a 1-based line of the job file, 0 for the file as a whole. */
    void at(int line, String what, String todo) {
        add(new Fault(file, line, what, todo));
    }

    void add(Fault fault) {
        faults.add(fault);
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    /** Every fault once: those of the job file first, by line, then the others by file and line. */
    List<Fault> sorted() {
        return faults.stream()
                .distinct()
                .sorted(Comparator.comparing((Fault f) -> !f.file().equals(file))
                        .thenComparing(f -> f.file().toString())
                        .thenComparingInt(Fault::line))
                .toList();
    }

    /** The 1-based line on which a node starts. */
    static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
