package org.quicksilver.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How names vary without meaning another thing: articles, "X (Y of)" for "Y of X", Rep. for Republic, footnote marks. The words
 * come from the word list {@code name-words}.
 */
final class NameRules {

    private static final Pattern FOOTNOTE = Pattern.compile(
            "^[*†‡•]+\\s*|\\s*[*†‡§¹²³⁰⁴-⁹]+$|\\s*[\\[(（]\\s*(?:\\d{1,2}|\\*+)\\s*[\\])）]$|[.,;:،؛。；]+$");
    private static final Pattern BRACKET = Pattern.compile("^(.+?)\\s*[(（\\[]([^()（）\\[\\]]+)[)）\\]]\\s*(.*)$");
    private static final Pattern MARKS = Pattern.compile("[(（\\[,،，]");
    private static final Pattern COMMA = Pattern.compile("^([^,،，]+)[,،，]\\s*([^,،，]+)$");

    private final Set<String> functions = new HashSet<>();
    private final Set<String> generics = new HashSet<>();
    private final Set<String> glosses = new HashSet<>();
    private final Set<String> states = new HashSet<>();
    private final List<String> unspacedGenerics = new ArrayList<>();
    private final List<String> unspacedStates = new ArrayList<>();
    private final Map<String, String> expansions = new HashMap<>();
    private final Set<String> expanded = new HashSet<>();

    private NameRules() {}

    static NameRules of(List<Label> words) {
        NameRules rules = new NameRules();
        words.forEach(rules::add);
        Comparator<String> longest =
                Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());
        rules.unspacedGenerics.sort(longest);
        rules.unspacedStates.sort(longest);
        return rules;
    }

    private void add(Label word) {
        String form = Folding.fold(word.label());
        LabelKind kind = LabelKind.of(word);
        if (kind == LabelKind.FUNCTION) {
            functions.add(form);
        } else if (kind == LabelKind.STATE) {
            (Tokens.isUnspaced(form.codePointAt(0)) ? unspacedStates : states).add(stem(form));
        } else if (kind == LabelKind.GLOSS) {
            glosses.add(form);
        } else if (kind == LabelKind.ABBREVIATION) {
            expansions.put(form, Folding.fold(word.code()));
            expanded.add(Folding.fold(word.code()));
        } else if (kind == LabelKind.GENERIC && Tokens.isUnspaced(form.codePointAt(0))) {
            unspacedGenerics.add(form);
        } else if (kind == LabelKind.GENERIC) {
            generics.add(form);
            generics.add(stem(form));
        }
    }

    /** A text without footnote marks, trailing punctuation and quotation marks around it. */
    String unmarked(String text) {
        String out = text.strip();
        for (String before = ""; !before.equals(out); ) {
            before = out;
            out = FOOTNOTE.matcher(out).replaceAll("").strip();
            if (out.length() > 2 && isQuote(out.charAt(0)) && isQuote(out.charAt(out.length() - 1))) {
                out = out.substring(1, out.length() - 1).strip();
            }
        }
        return out;
    }

    private static boolean isQuote(char c) {
        return "\"'«»“”„‘’《》「」".indexOf(c) >= 0;
    }

    /** The keys of a name: its words, and its words turned round at a bracket or a comma; none twice. */
    Set<String> keys(String text) {
        return keys(text, Folding.fold(text));
    }

    /** As {@link #keys(String)}, for a text whose folded form is known. */
    Set<String> keys(String text, String folded) {
        Set<String> out = new LinkedHashSet<>();
        out.add(key(folded));
        turned(text).forEach(t -> out.add(key(Folding.fold(t))));
        out.remove("");
        return out;
    }

    private static List<String> turned(String text) {
        List<String> out = new ArrayList<>(2);
        if (!MARKS.matcher(text).find()) {
            return out;
        }
        Matcher bracket = BRACKET.matcher(text);
        if (bracket.matches() && bracket.group(3).isBlank()) {
            out.add(bracket.group(2) + " " + bracket.group(1));
        }
        Matcher comma = COMMA.matcher(text);
        if (comma.matches()) {
            out.add(comma.group(2) + " " + comma.group(1));
        }
        return out;
    }

    /** A text without brackets that hold only glosses ("lead"); the text itself where there are none. */
    String withoutGloss(String text) {
        Matcher bracket = BRACKET.matcher(text);
        if (!bracket.matches()) {
            return text;
        }
        String inside = Folding.fold(bracket.group(2));
        boolean gloss = glosses.contains(inside)
                || List.of(inside.split(" ", -1)).stream().allMatch(w -> glosses.contains(w) || functions.contains(w));
        return gloss ? (bracket.group(1) + " " + bracket.group(3)).strip() : text;
    }

    /** The two parts of "A (B)"; empty when a text is not so built. */
    static List<String> bracketed(String text) {
        Matcher bracket = BRACKET.matcher(text);
        return bracket.matches() && bracket.group(3).isBlank()
                ? List.of(bracket.group(1), bracket.group(2))
                : List.of();
    }

    /** The words of a folded name, function words dropped and abbreviations expanded. */
    String key(String folded) {
        StringBuilder out = new StringBuilder(folded.length());
        for (String word : folded.split(" ", -1)) {
            String full = stem(expansions.getOrDefault(word, word));
            if (!functions.contains(full)) {
                out.append(out.length() > 0 ? " " : "").append(full);
            }
        }
        return out.toString();
    }

    /** An Arabic word without the conjunction and the article written together with it; any other word itself. */
    private static String stem(String word) {
        int n = word.length();
        if (n < 4 || word.charAt(0) < 0x600 || word.charAt(0) > 0x6FF) {
            return word;
        }
        int start = word.charAt(0) == 0x648 ? 1 : 0;
        boolean article = word.startsWith("\u0627\u0644", start) && n >= start + 4;
        return word.substring(article ? start + 2 : start);
    }

    /** The words of a key in one order, for names whose words are turned round; empty where a word stands twice. */
    static String ordered(String key) {
        if (key.indexOf(' ') < 0) {
            return key;
        }
        String[] words = key.split(" ", -1);
        Arrays.sort(words);
        for (int i = 1; i < words.length; i++) {
            if (words[i].equals(words[i - 1])) {
                return "";
            }
        }
        return String.join(" ", words);
    }

    /** The key of a folded name without words for the form of a state, in one order; empty where it has none. */
    String stateless(String folded) {
        String key = key(folded);
        String rest = without(key, states);
        if (rest.equals(key)) {
            rest = withoutEnd(key, unspacedStates);
        }
        return rest.equals(key) ? "" : ordered(rest);
    }

    private static String without(String key, Set<String> dropped) {
        StringBuilder out = new StringBuilder(key.length());
        for (String word : key.split(" ", -1)) {
            if (!dropped.contains(word)) {
                out.append(out.length() > 0 ? " " : "").append(word);
            }
        }
        return out.toString();
    }

    private static String withoutEnd(String key, List<String> ends) {
        for (String end : ends) {
            if (key.endsWith(end) && key.length() > end.length()) {
                return key.substring(0, key.length() - end.length()).strip();
            }
        }
        return key;
    }

    /** The key of a group's name without words like "countries". */
    String genericKey(String folded) {
        return withoutEnd(without(key(folded), generics), unspacedGenerics);
    }

    /** Whether a folded word carries no meaning of its own in a name. */
    boolean isGenericWord(String word) {
        return functions.contains(word)
                || generics.contains(word)
                || expansions.containsKey(word)
                || expanded.contains(word);
    }
}
