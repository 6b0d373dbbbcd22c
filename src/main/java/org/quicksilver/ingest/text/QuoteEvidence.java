package org.quicksilver.ingest.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What speaks for a sign being the quotation mark of a dialect: cells begin and end with it, and it was needed there, or it
 * stands around most of them; none begins with it and does not end so.
 */
final class QuoteEvidence {

    private static final int LONGEST = 2000;
    private static final double MOST = 0.3;
    private static final int OFTEN = 5;

    private int opened;
    private int wrapped;
    private int needed;
    private int escaped;
    private int doubled;
    private int cells;

    /** @param delimiter between cells */
    QuoteEvidence(List<String> samples, char delimiter, char quote) {
        String d = Pattern.quote(String.valueOf(delimiter));
        String q = Pattern.quote(String.valueOf(quote));
        Pattern opening = Pattern.compile("(?:^|(?<=[\\r\\n])|(?<=" + d + "))" + q);
        Pattern rest = Pattern.compile(
                "((?:" + q + q + "|\\\\.|(?!" + q + ")[^\\\\]){0," + LONGEST + "}+)" + q + "(?=" + d + "|[\\r\\n]|$)",
                Pattern.DOTALL);
        for (String sample : samples) {
            cells += (int)
                    sample.chars().filter(c -> c == delimiter || c == '\n').count();
            Matcher open = opening.matcher(sample);
            Matcher close = rest.matcher(sample);
            int at = 0;
            while (open.find(at)) {
                opened++;
                close.region(open.end(), sample.length());
                at = open.end();
                if (close.lookingAt()) {
                    at = close.end();
                    count(close.group(1), delimiter, quote);
                }
            }
        }
    }

    private void count(String inner, char delimiter, char quote) {
        wrapped++;
        boolean isEscaped = inner.indexOf("\\" + quote) >= 0;
        boolean isDoubled = inner.replace("\\" + quote, "").indexOf(quote) >= 0;
        escaped += isEscaped ? 1 : 0;
        doubled += isDoubled ? 1 : 0;
        boolean parts = inner.indexOf(delimiter) >= 0 || inner.indexOf('\n') >= 0 || inner.indexOf('\r') >= 0;
        needed += parts || isEscaped || isDoubled ? 1 : 0;
    }

    /** Whether the sign is a quotation mark. */
    boolean isQuote() {
        boolean often = wrapped >= OFTEN && wrapped >= MOST * cells;
        return wrapped > 0 && opened == wrapped && (needed * 3 >= wrapped || often);
    }

    /** Whether a backslash stands before it inside cells, and it is never doubled there. */
    boolean isEscaped() {
        return escaped > 0 && doubled == 0;
    }
}
