package org.quicksilver.plan;

import org.quicksilver.record.Hashes;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Hash of what a node says: comments, quotes, layout and block or flow style do not count, order does. */
final class Canonical {

    private Canonical() {}

    /** Lower-case hex SHA-256. */
    static String hash(Node node) {
        StringBuilder out = new StringBuilder();
        write(node, out);
        return Hashes.sha256Hex(out.toString());
    }

    private static void write(Node node, StringBuilder out) {
        if (node instanceof ScalarNode scalar) {
            out.append(scalar.getValue().length()).append(':').append(scalar.getValue());
        } else if (node instanceof SequenceNode sequence) {
            out.append('[');
            sequence.getValue().forEach(n -> write(n, out));
            out.append(']');
        } else {
            out.append('{');
            ((MappingNode) node).getValue().forEach(t -> {
                write(t.getKeyNode(), out);
                write(t.getValueNode(), out);
            });
            out.append('}');
        }
    }
}
