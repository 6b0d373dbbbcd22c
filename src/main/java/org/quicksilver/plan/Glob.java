package org.quicksilver.plan;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern of file paths below the input folder: {@code *} any letters but {@code /}, {@code **} any folders, {@code ?}
 * one letter, {@code [abc]} one of them, {@code {csv,tsv}} either. Without a {@code /} it means a file name in any folder.
 * Upper and lower case are the same, so that {@code *.csv} also means {@code REPORT.CSV}.
 */
public final class Glob {

    private static final int MOST_LETTERS = 500;

    private final String text;
    private final Pattern pattern;

    private Glob(String text, Pattern pattern) {
        this.text = text;
        this.pattern = pattern;
    }

    /**
     * The pattern of a text.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    public static Glob of(String text) {
        if (text.length() > MOST_LETTERS) {
            throw new IllegalArgumentException("is longer than " + MOST_LETTERS + " letters");
        }
        if (text.startsWith("/") || text.contains("\\") || text.contains("..")) {
            throw new IllegalArgumentException("must be below the input folder and use / between folders");
        }
        String path = text.startsWith("./") ? text.substring(2) : text;
        String regex = new Translation(path.contains("/") ? path : "**/" + path).regex();
        try {
            return new Glob(text, Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "is not a pattern: " + e.getDescription().toLowerCase(Locale.ROOT), e);
        }
    }

    /** What is wrong with a text as a pattern; empty when nothing is. */
    static Optional<String> problem(String text) {
        try {
            of(text);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    /** Whether a path below the input folder, with {@code /}, is meant. */
    public boolean matches(String path) {
        return pattern.matcher(path).matches();
    }

    @Override
    public String toString() {
        return text;
    }

    /** Writes a glob as a regular expression. */
    private static final class Translation {

        private final String glob;
        private final StringBuilder out = new StringBuilder();
        private int at;
        private boolean inBraces;

        Translation(String glob) {
            this.glob = glob;
        }

        String regex() {
            while (at < glob.length()) {
                next(glob.charAt(at));
            }
            if (inBraces) {
                throw new IllegalArgumentException("has a { that is not closed");
            }
            return out.toString();
        }

        private void next(char c) {
            switch (c) {
                case '*' -> star();
                case '?' -> append("[^/]");
                case '[' -> set();
                case '{' -> open();
                case '}' -> close();
                case ',' -> append(inBraces ? "|" : ",");
                default -> append(Pattern.quote(String.valueOf(c)));
            }
        }

        private void append(String regex) {
            out.append(regex);
            at++;
        }

        private void star() {
            if (glob.startsWith("**/", at)) {
                out.append("(?:[^/]+/)*");
                at += 3;
            } else if (glob.startsWith("**", at)) {
                out.append(".*");
                at += 2;
            } else {
                append("[^/]*");
            }
        }

        private void set() {
            int end = glob.indexOf(']', at + 2);
            if (end < 0) {
                throw new IllegalArgumentException("has a [ that is not closed");
            }
            boolean not = glob.charAt(at + 1) == '!';
            String letters = glob.substring(at + (not ? 2 : 1), end);
            out.append(not ? "[^/" : "[")
                    .append(letters.replaceAll("[\\[\\]&^\\\\]", "\\\\$0"))
                    .append(']');
            at = end + 1;
        }

        private void open() {
            if (inBraces) {
                throw new IllegalArgumentException("has a { inside a {");
            }
            inBraces = true;
            append("(?:");
        }

        private void close() {
            append(inBraces ? ")" : "\\}");
            inBraces = false;
        }
    }
}
