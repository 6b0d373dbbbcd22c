package org.quicksilver.batch.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.quicksilver.consolidate.IdMap;
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
        addAll(blocks, ENTITIES, registry.entities());
        addAll(blocks, REDIRECTS, registry.redirects());
        addAll(blocks, ISSUED, registry.issued());
        addAll(blocks, DORMANT, registry.dormant());
        return blocks;
    }

    public static Registry decode(Stream<byte[]> blocks) {
        IdMap.Builder entities = IdMap.builder();
        IdMap.Builder redirects = IdMap.builder();
        IdMap.Builder issued = IdMap.builder();
        IdMap.Builder dormant = IdMap.builder();
        blocks.forEach(block -> {
            PayloadReader in = new PayloadReader(NO_WORDS, block);
            in.version(VERSION, "registry");
            int part = in.oneByte();
            int size = in.count();
            for (int i = 0; i < size; i++) {
                String key = in.text();
                String value = in.text();
                switch (part) {
                    case ENTITIES -> entities.put(key, value);
                    case REDIRECTS -> redirects.put(key, value);
                    case ISSUED -> issued.add(key);
                    default -> dormant.add(key);
                }
            }
        });
        return new Registry(
                entities.build(),
                redirects.build(),
                issued.build().keySet(),
                dormant.build().keySet());
    }

    private static void addAll(List<BlockStore.Block> blocks, int part, Map<String, String> ascending) {
        List<String> texts = List.copyOf(ascending.values());
        addAll(blocks, part, List.copyOf(ascending.keySet()), texts::get);
    }

    private static void addAll(List<BlockStore.Block> blocks, int part, Set<String> ascending) {
        addAll(blocks, part, List.copyOf(ascending), place -> "");
    }

    private static void addAll(List<BlockStore.Block> blocks, int part, List<String> ids, IntFunction<String> text) {
        List<byte[]> payloads = IntStream.range(0, (ids.size() + ENTRIES - 1) / ENTRIES)
                .parallel()
                .mapToObj(n -> payload(part, ids, n * ENTRIES, text))
                .toList();
        payloads.forEach(payload -> blocks.add(new BlockStore.Block(blocks.size(), payload)));
    }

    private static byte[] payload(int part, List<String> ids, int from, IntFunction<String> text) {
        int to = Math.min(ids.size(), from + ENTRIES);
        PayloadWriter out = new PayloadWriter(NO_WORDS);
        out.oneByte(VERSION);
        out.oneByte(part);
        out.number(to - (long) from);
        for (int i = from; i < to; i++) {
            out.text(ids.get(i));
            out.text(text.apply(i));
        }
        return out.toBytes();
    }
}
