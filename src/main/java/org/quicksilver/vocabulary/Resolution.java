package org.quicksilver.vocabulary;

import java.util.List;
import org.quicksilver.record.Confidence;
import org.quicksilver.record.Status;

/**
 * What a text resolves to.
 *
 * @param text the part of the cell that was resolved
 * @param status stated when codes were found, the null word's status, else unresolved
 * @param confidence how sure
 * @param codes the codes; one, or several where one label means several; empty unless stated
 * @param rule what decided, for example {@code code}, {@code label:fr}, {@code folded:fr}, {@code rule:reversed},
 *     {@code list}, {@code null_word}, {@code ambiguous}, {@code former}, {@code fuzzy}
 * @param alternatives what else it may be, best first, at most 3
 */
public record Resolution(
        String text,
        Status status,
        Confidence confidence,
        List<String> codes,
        String rule,
        List<Alternative> alternatives) {

    /** How many alternatives are told at most. */
    static final int MOST_ALTERNATIVES = 3;

    public Resolution {
        codes = List.copyOf(codes);
        alternatives = List.copyOf(alternatives);
    }

    /**
     * Another reading.
     *
     * @param code its code
     * @param score 0 to 1
     */
    public record Alternative(String code, double score) {}

    public boolean isStated() {
        return status == Status.STATED;
    }
}
