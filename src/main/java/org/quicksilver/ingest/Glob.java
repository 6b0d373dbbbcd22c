package org.quicksilver.ingest;

import com.ibm.icu.lang.UCharacter;
import java.util.regex.Pattern;

/**
 * A pattern of paths: {@code *} within a folder, {@code **} over folders, {@code ?}, {@code [abc]}, {@code {a,b}}. One
 * without a {@code /} names files in any folder. Case does not count, since {@code .CSV} is as usual as {@code .csv}.
 */
final class Glob {

    private final Pattern pattern;

    Glob(String glob) {
        String folded = fold(glob);
        this.pattern = Pattern.compile((folded.contains("/") ? "" : "(?:.*/)?") + regex(folded), Pattern.DOTALL);
    }

    boolean matches(String path) {
        return pattern.matcher(fold(path)).matches();
    }

    private static String fold(String text) {
        return UCharacter.foldCase(text, true);
    }

    private static String regex(String glob) {
        StringBuilder out = new StringBuilder();
        int braces = 0;
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            switch (c) {
                case '*' -> {
                    if (glob.startsWith("**/", i)) {
                        out.append("(?:.*/)?");
                        i += 2;
                    } else if (glob.startsWith("**", i)) {
                        out.append(".*");
                        i++;
                    } else {
                        out.append("[^/]*");
                    }
                }
                case '?' -> out.append("[^/]");
                case '{' -> {
                    braces++;
                    out.append("(?:");
                }
                case '}' -> {
                    out.append(braces > 0 ? ")" : "\\}");
                    braces = Math.max(0, braces - 1);
                }
                case ',' -> out.append(braces > 0 ? "|" : ",");
                case '[' -> {
                    int close = glob.indexOf(']', i + 1);
                    if (close < 0) {
                        out.append("\\[");
                    } else {
                        out.append(characterClass(glob.substring(i + 1, close)));
                        i = close;
                    }
                }
                default -> out.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return out.append(")".repeat(braces)).toString();
    }

    private static String characterClass(String inside) {
        boolean negated = inside.startsWith("!");
        String body = (negated ? inside.substring(1) : inside).replaceAll("([\\\\\\[\\]^&])", "\\\\$1");
        return body.isEmpty() ? Pattern.quote("[" + inside + "]") : "[" + (negated ? "^" : "") + body + "]";
    }
}
