package org.quicksilver.batch.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
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
        addAll(
                blocks,
                ENTITIES,
                registry.entities().keySet(),
                id -> registry.entities().getOrDefault(id, ""));
        addAll(
                blocks,
                REDIRECTS,
                registry.redirects().keySet(),
                id -> registry.redirects().getOrDefault(id, ""));
        addAll(blocks, ISSUED, registry.issued(), id -> "");
        addAll(blocks, DORMANT, registry.dormant(), id -> "");
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

    private static void addAll(List<BlockStore.Block> blocks, int part, Set<String> keys, UnaryOperator<String> value) {
        String[] sorted = SortedTexts.of(keys);
        List<byte[]> payloads = IntStream.range(0, (sorted.length + ENTRIES - 1) / ENTRIES)
                .parallel()
                .mapToObj(n -> payload(part, sorted, n * ENTRIES, value))
                .toList();
        payloads.forEach(payload -> blocks.add(new BlockStore.Block(blocks.size(), payload)));
    }

    private static byte[] payload(int part, String[] sorted, int from, UnaryOperator<String> value) {
        int to = Math.min(sorted.length, from + ENTRIES);
        PayloadWriter out = new PayloadWriter(NO_WORDS);
        out.oneByte(VERSION);
        out.oneByte(part);
        out.number(to - (long) from);
        for (int i = from; i < to; i++) {
            out.text(sorted[i]);
            out.text(value.apply(sorted[i]));
        }
        return out.toBytes();
    }
}
