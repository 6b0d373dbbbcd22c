package org.quicksilver.batch;

import java.util.List;

/**
 * Judgements that cannot all be right. None of them is applied until a person settles it.
 *
 * @param judgements their ids, sorted
 * @param sentence what contradicts what
 */
public record Contradiction(List<String> judgements, String sentence) {
    public Contradiction {
        judgements = judgements.stream().sorted().toList();
    }
}
