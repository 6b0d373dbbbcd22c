package org.quicksilver.ingest.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where the records of a text first leave the rules of RFC 4180, gathered while they are read. */
public final class OddityLog {

    private final Map<TextRecord.Oddity, Integer> firstLines = new EnumMap<>(TextRecord.Oddity.class);

    /** Takes down what is odd in the record that begins on a line. */
    void add(int line, Set<TextRecord.Oddity> oddities) {
        for (TextRecord.Oddity oddity : oddities) {
            firstLines.putIfAbsent(oddity, line);
        }
    }

    /** Whether a plain parser reads every record alike. */
    public boolean isRegular(Dialect dialect) {
        return firstLines.isEmpty() && dialect.quote() == '"' && dialect.escape() == Dialect.NONE && !dialect.spaced();
    }

    /** What a person should know, one sentence each. */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        Integer literal = firstLines.get(TextRecord.Oddity.LITERAL_QUOTE);
        if (literal != null) {
            warnings.add("From line " + literal + " on a quotation mark that is never closed was taken as a letter.");
        }
        Integer stray = firstLines.get(TextRecord.Oddity.STRAY_QUOTE);
        if (stray != null) {
            warnings.add(
                    "From line " + stray + " on a quotation mark inside a quoted cell is not doubled; it was kept.");
        }
        return warnings;
    }
}
