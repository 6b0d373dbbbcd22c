package org.quicksilver.ingest.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The ways to read one heading, from its full words to its barest: without footnote marks, without the number of a survey
 * question, without what stands in brackets, its last part after a dash, each part beside a slash.
 */
final class HeadingText {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f\\ufeff]+");
    private static final Pattern FOOTNOTES = Pattern.compile(
            "(?:[*\\u2020\\u2021\\u00b9\\u00b2\\u00b3\\u2070-\\u2079\\uff0a]+|\\[\\p{Nd}\\]|\\([*]+\\))\\s*[:\\uff1a]?$|^[*\\u2020\\u2021]+");
    private static final Pattern NUMBERING = Pattern.compile(
            "^(?:(?:Q|q|B|\\u95ee)?\\s*\\p{Nd}{1,3}(?:[.\\-]\\p{Nd}{1,3}){0,3}\\s*[.)\\]:\\u3001\\uff0e\\uff09-]\\s*|\\(?[a-zA-Zivx\\u0430-\\u044f]{1,4}[.)]\\s+|\\p{Nd}{1,2}\\s+(?=\\p{Lu}))");
    private static final Pattern BRACKETS =
            Pattern.compile("\\s*(?:\\([^()]*\\)|\\[[^\\]]*\\]|\\uff08[^\\uff09]*\\uff09|\\u3010[^\\u3011]*\\u3011)");
    private static final Pattern DASHES =
            Pattern.compile("\\s+[-\\u2013\\u2014]\\s+|[:\\uff1a]\\s+|\\s*[?\\uff1f]\\s*");
    private static final Pattern BESIDE = Pattern.compile("\\s*[/|\\uff0f\\n]\\s*");

    private HeadingText() {}

    /** One line, single blanks. */
    static String plain(String heading) {
        return SPACES.matcher(heading).replaceAll(" ").strip();
    }

    /** The readings, best first, no two alike, none blank. */
    static List<String> readings(String heading) {
        Set<String> readings = new LinkedHashSet<>();
        String plain = plain(heading);
        add(readings, plain);
        String bare = strip(plain);
        add(readings, bare);
        String open = BRACKETS.matcher(bare).replaceAll("").strip();
        add(readings, open);
        for (String part : BESIDE.split(open, -1)) {
            add(readings, strip(part));
        }
        String[] parts = DASHES.split(open, -1);
        for (int i = parts.length - 1; i >= 0 && parts.length > 1; i--) {
            add(readings, strip(parts[i]));
        }
        return new ArrayList<>(readings);
    }

    private static String strip(String text) {
        String now = text;
        String before;
        do {
            before = now;
            now = NUMBERING
                    .matcher(FOOTNOTES.matcher(now).replaceAll("").strip())
                    .replaceFirst("")
                    .strip();
        } while (!now.equals(before));
        if (now.isEmpty()) {
            return text.strip();
        }
        return now.endsWith(":") || now.endsWith("\uff1a")
                ? now.substring(0, now.length() - 1).strip()
                : now;
    }

    private static void add(Set<String> readings, String text) {
        if (!text.isBlank()) {
            readings.add(text);
        }
    }
}
