package org.quicksilver.batch;

import java.util.List;

/** Words that stand in the payloads of every job. A word that is missing here only costs its letters. */
final class Dictionary {
    static final List<String> WORDS = List.of(
            "ambiguous",
            "amount",
            "code",
            "currency",
            "current",
            "date",
            "decided",
            "exact",
            "folded",
            "fuzzy",
            "label:ar",
            "label:en",
            "label:es",
            "label:fr",
            "label:ru",
            "label:zh",
            "language",
            "list",
            "max",
            "members",
            "min",
            "none",
            "null_word",
            "pending",
            "precision",
            "stale",
            "und",
            "unit",
            "verbatim",
            "withdrawn");

    private Dictionary() {}
}
