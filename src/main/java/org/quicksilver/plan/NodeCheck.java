package org.quicksilver.plan;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Checks that aliases make a file neither endless nor huge. */
final class NodeCheck {

    /** Far more than a job has; a file that unfolds to more is an attack or a mistake. */
    private static final int MOST_NODES = 100_000;

    private final FaultList faults;
    private final Set<Node> above = Collections.newSetFromMap(new IdentityHashMap<>());
    private int seen;

    private NodeCheck(FaultList faults) {
        this.faults = faults;
    }

    /** Whether the nodes unfold to a finite tree of a sensible size; else a fault is added. */
    static boolean isTree(Node root, FaultList faults) {
        return new NodeCheck(faults).check(root);
    }

    private boolean check(Node node) {
        if (++seen > MOST_NODES) {
            faults.at(0, "unfolds to more than " + MOST_NODES + " values", "write it without aliases (*name)");
            return false;
        }
        if (!(node instanceof CollectionNode<?>)) {
            return true;
        }
        if (!above.add(node)) {
            faults.at(node, "an alias contains itself", "write it without aliases (*name)");
            return false;
        }
        boolean fine = children(node).stream().allMatch(this::check);
        above.remove(node);
        return fine;
    }

    private static List<Node> children(Node node) {
        if (node instanceof MappingNode mapping) {
            return mapping.getValue().stream()
                    .flatMap(t -> Stream.of(t.getKeyNode(), t.getValueNode()))
                    .toList();
        }
        return ((SequenceNode) node).getValue();
    }
}
