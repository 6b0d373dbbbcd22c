package org.quicksilver.batch.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.quicksilver.consolidate.Registry;

/** The registry of entity ids as blocks of bounded size. */
public final class RegistryCodec {
    private static final int VERSION = 1;
    private static final int ENTRIES = 10_000;
    private static final int ENTITIES = 0;
    private static final int REDIRECTS = 1;
    private static final int ISSUED = 2;
    private static final int DORMANT = 3;
    private static final Words NO_WORDS = Words.of(List.of());

    private RegistryCodec() {}

    public static List<BlockStore.Block> encode(Registry registry) {
        List<BlockStore.Block> blocks = new ArrayList<>();
        addAll(blocks, ENTITIES, new TreeMap<>(registry.entities()));
        addAll(blocks, REDIRECTS, new TreeMap<>(registry.redirects()));
        addAll(blocks, ISSUED, keys(registry.issued()));
        addAll(blocks, DORMANT, keys(registry.dormant()));
        return blocks;
    }

    public static Registry decode(Stream<byte[]> blocks) {
        Map<String, String> entities = new HashMap<>();
        Map<String, String> redirects = new HashMap<>();
        Set<String> issued = new HashSet<>();
        Set<String> dormant = new HashSet<>();
        blocks.forEach(block -> {
            PayloadReader in = new PayloadReader(NO_WORDS, block);
            in.version(VERSION, "registry");
            int part = in.oneByte();
            int size = in.count();
            for (int i = 0; i < size; i++) {
                String key = in.text();
                String value = in.text();
                if (part == ISSUED || part == DORMANT) {
                    (part == ISSUED ? issued : dormant).add(key);
                } else {
                    (part == ENTITIES ? entities : redirects).put(key, value);
                }
            }
        });
        return new Registry(entities, redirects, issued, dormant);
    }

    private static Map<String, String> keys(Set<String> ids) {
        Map<String, String> keys = new TreeMap<>();
        ids.forEach(id -> keys.put(id, ""));
        return keys;
    }

    private static void addAll(List<BlockStore.Block> blocks, int part, Map<String, String> entries) {
        List<Map.Entry<String, String>> all = new ArrayList<>(entries.entrySet());
        for (int from = 0; from < all.size(); from += ENTRIES) {
            List<Map.Entry<String, String>> some = all.subList(from, Math.min(all.size(), from + ENTRIES));
            PayloadWriter out = new PayloadWriter(NO_WORDS);
            out.oneByte(VERSION);
            out.oneByte(part);
            out.number(some.size());
            some.forEach(entry -> {
                out.text(entry.getKey());
                out.text(entry.getValue());
            });
            blocks.add(new BlockStore.Block(blocks.size(), out.toBytes()));
        }
    }
}
