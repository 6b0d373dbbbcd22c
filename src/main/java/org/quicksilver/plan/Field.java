package org.quicksilver.plan;

import java.util.List;

/**
 * A field of the job's own schema.
 *
 * @param name its name, {@code [a-z][a-z0-9_]*}
 * @param kind how it is understood
 * @param many whether a cell may hold several values
 * @param required whether a row without it is rejected
 * @param published whether it may appear in published files ({@code public} in the job file)
 * @param vocabulary name of its vocabulary; empty when the kind alone decides; of words, the vocabulary whose labels are
 *     looked for in them: the codes found are the topics
 * @param headers headings that mean it, beside those of the header vocabulary
 * @param compare whether matching compares it
 * @param role what it is to the job beyond its kind, for example {@code beneficiary}; empty when nothing
 * @param line line of the job file
 */
public record Field(
        String name,
        Kind kind,
        boolean many,
        boolean required,
        boolean published,
        String vocabulary,
        List<String> headers,
        boolean compare,
        String role,
        int line) {

    /** The codes that the words of other fields mention: compared, blocked by and vetoed by, never a column of its own. */
    public static final Field TOPICS = new Field("topics", Kind.CODE, true, false, false, "", List.of(), false, "", 0);

    public Field {
        headers = List.copyOf(headers);
    }

    /** Whether the labels of its vocabulary are looked for in its words. */
    public boolean hasTopics() {
        return !vocabulary.isEmpty() && Kinds.PHRASES.contains(kind);
    }
}
