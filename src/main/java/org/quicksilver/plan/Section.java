package org.quicksilver.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Keys with values in the job file, in the order written; a repeated key or one that is no word is a fault. */
final class Section {

    /** A key with its value, where the writer of the job chooses the keys. */
    record Entry(Item key, Item value) {
        String name() {
            return ((ScalarNode) key.node()).getValue().strip();
        }
    }

    private final String path;
    private final MappingNode node;
    private final FaultList faults;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    Section(String path, MappingNode node, FaultList faults) {
        this.path = path;
        this.node = node;
        this.faults = faults;
        node.getValue().forEach(this::add);
    }

    private void add(NodeTuple tuple) {
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            faults.at(tuple.getKeyNode(), "a key" + inPath() + " is not a word", "write key: value");
            return;
        }
        String name = key.getValue().strip();
        Entry entry =
                new Entry(new Item(below(name), key, faults), new Item(below(name), tuple.getValueNode(), faults));
        Entry first = entries.putIfAbsent(name, entry);
        if (first != null) {
            entry.key()
                    .fault(
                            "stands twice",
                            "it is already on line " + first.key().line() + "; keep one");
        }
    }

    private String below(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private String inPath() {
        return path.isEmpty() ? "" : " of " + path;
    }

    /** Reports every key that a block of the grammar does not have. */
    Section only(Grammar block) {
        for (Entry entry : entries.values()) {
            if (!block.keys().contains(entry.name())) {
                entry.key()
                        .faults()
                        .at(
                                entry.key().node(),
                                "unknown key '" + entry.name() + "'" + inPath(),
                                Suggestion.among(entry.name(), block.keys()));
            }
        }
        return this;
    }

    /** The value of a key. */
    Optional<Item> get(String key) {
        return Optional.ofNullable(entries.get(key)).map(Entry::value);
    }

    /** The value of a key that must be there. */
    Optional<Item> need(String key, String todo) {
        if (!entries.containsKey(key)) {
            fault("has no '" + key + "'", todo);
        }
        return get(key);
    }

    /** Reports a fault of the section as a whole. */
    void fault(String what, String todo) {
        faults.at(node, (path.isEmpty() ? "the job" : path) + " " + what, todo);
    }

    /** Its keys with their values, in the order written. */
    List<Entry> entries() {
        return new ArrayList<>(entries.values());
    }

    int line() {
        return FaultList.line(node);
    }
}
