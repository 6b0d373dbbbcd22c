package org.quicksilver.batch.store;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The dictionary of a run's payloads: field names, rules, paths and the like, frozen when the run begins. */
public final class Words {
    private final List<String> words;
    private final Map<String, Integer> index = new HashMap<>();

    private Words(List<String> words) {
        this.words = List.copyOf(words);
        for (String word : this.words) {
            index.put(word, index.size());
        }
    }

    /** A dictionary of these words, sorted; the empty word is always in it. */
    public static Words of(Collection<String> words) {
        TreeSet<String> sorted = new TreeSet<>(words);
        sorted.add("");
        sorted.removeIf(w -> w.indexOf('\0') >= 0 || RecentTexts.hasLoneSurrogate(w));
        return new Words(List.copyOf(sorted));
    }

    /** As written by {@link #toBytes()}. */
    public static Words parse(byte[] bytes) {
        return new Words(List.of(new String(bytes, StandardCharsets.UTF_8).split("\0", -1)));
    }

    public byte[] toBytes() {
        return String.join("\0", words).getBytes(StandardCharsets.UTF_8);
    }

    /** The place of a word, -1 for an unknown one. */
    int indexOf(String word) {
        return index.getOrDefault(word, -1);
    }

    String get(int place) {
        return words.get(place);
    }
}
