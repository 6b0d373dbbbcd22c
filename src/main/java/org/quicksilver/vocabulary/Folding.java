package org.quicksilver.vocabulary;

import com.ibm.icu.text.Normalizer2;
import org.jspecify.annotations.Nullable;

/** Brings spellings of the same words to one form, for comparing, never for showing; pure functions. */
public final class Folding {

    private static final Normalizer2 CASEFOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 DECOMPOSITION = Normalizer2.getNFDInstance();

    private Folding() {}

    /**
     * Folds a text: elided articles off, NFKC case folding, marks off, Latin letters to ASCII, Arabic letter variants to one,
     * any digit to ASCII, traditional Chinese signs to simplified ones, apostrophes gone, every other punctuation mark and symbol
     * (currency signs excepted) to a space, spaces single. Kana and Hangul stay.
     */
    public static String fold(String text) {
        String plain = asciiWords(text);
        if (plain != null) {
            return plain;
        }
        return letters(CASEFOLD.normalize(degrees(withoutElisions(text))));
    }

    /** The folded form when the text is ASCII without apostrophes, else null: the way nearly every cell takes. */
    private static @Nullable String asciiWords(String text) {
        int n = text.length();
        StringBuilder out = null;
        for (int i = 0; i < n; i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || c == '\'' || c == '`') {
                return null;
            }
            if (out != null) {
                append(out, c);
            } else if (!isPlain(c)) {
                out = new StringBuilder(n).append(text, 0, i);
                append(out, c);
            }
        }
        return out == null ? text : trimEnd(out);
    }

    private static void append(StringBuilder out, char ascii) {
        if (isPlain(ascii) || ascii == '$') {
            out.append(ascii);
        } else if (ascii >= 'A' && ascii <= 'Z') {
            out.append((char) (ascii + 32));
        } else {
            space(out);
        }
    }

    private static boolean isPlain(char ascii) {
        return in(ascii, 'a', 'z') || in(ascii, '0', '9');
    }

    private static boolean in(int c, int first, int last) {
        return c >= first && c <= last;
    }

    private static void space(StringBuilder out) {
        if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
            out.append(' ');
        }
    }

    private static String trimEnd(StringBuilder out) {
        int n = out.length();
        if (n > 0 && out.charAt(n - 1) == ' ') {
            out.setLength(n - 1);
        }
        return out.toString();
    }

    /** A text without elided articles and prepositions at the start of Latin words: l'eau, d’Ivoire, qu'on. */
    private static String withoutElisions(String text) {
        StringBuilder out = null;
        int kept = 0;
        for (int i = 1; i + 1 < text.length(); i++) {
            if (isApostrophe(text.charAt(i))) {
                int start = elisionStart(text, i);
                int next = text.charAt(i + 1) == ' ' && i + 2 < text.length() ? i + 2 : i + 1;
                if (start >= kept && isLatin(text.charAt(next))) {
                    out = out == null ? new StringBuilder(text.length()) : out;
                    out.append(text, kept, start);
                    kept = next;
                }
            }
        }
        return out == null ? text : out.append(text, kept, text.length()).toString();
    }

    /** Where the l, d or qu before an apostrophe starts when it stands at the start of a word, else -1. */
    private static int elisionStart(String text, int apostrophe) {
        int last = text.charAt(apostrophe - 1) == ' ' ? apostrophe - 2 : apostrophe - 1;
        if (last < 0) {
            return -1;
        }
        char c = Character.toLowerCase(text.charAt(last));
        boolean qu = c == 'u' && last > 0 && Character.toLowerCase(text.charAt(last - 1)) == 'q';
        int start = qu ? last - 1 : last;
        boolean elision = qu || c == 'l' || c == 'd';
        return elision && (start == 0 || !isWordChar(text.charAt(start - 1))) ? start : -1;
    }

    private static boolean isWordChar(char c) {
        return Character.isLetterOrDigit(c) || isOtherMark(c);
    }

    private static boolean isLatin(char c) {
        return in(c, 'a', 'z') || in(c, 'A', 'Z') || in(c, 0xC0, 0x24F) || in(c, 0x1E00, 0x1EFF);
    }

    private static boolean isApostrophe(int c) {
        return switch (c) {
            case '\'', '`', 0x2018, 0x2019, 0x201B, 0x02BC, 0x02B9, 0x02BB, 0x00B4, 0xFF07, 0x055A -> true;
            default -> false;
        };
    }

    /** N° is written for Nº. */
    private static String degrees(String text) {
        return text.indexOf('°') > 0 ? text.replace("N°", "No").replace("n°", "no") : text;
    }

    private static String letters(String cased) {
        StringBuilder out = new StringBuilder(cased.length());
        for (int i = 0; i < cased.length(); ) {
            int c = cased.codePointAt(i);
            i += Character.charCount(c);
            if (c < 0x80) {
                if (c != '\'' && c != '`') {
                    append(out, (char) c);
                }
            } else {
                letter(out, c);
            }
        }
        return trimEnd(out);
    }

    private static void letter(StringBuilder out, int c) {
        String parts = decomposes(c) ? DECOMPOSITION.getDecomposition(c) : null;
        if (parts == null) {
            simple(out, c);
            return;
        }
        for (int i = 0; i < parts.length(); i++) {
            char p = parts.charAt(i);
            if (p < 0x80) {
                append(out, p);
            } else {
                simple(out, p);
            }
        }
    }

    /** Latin, Greek, Cyrillic, Armenian and Arabic letters lose their marks; other scripts need theirs. */
    private static boolean decomposes(int c) {
        return in(c, 0xC0, 0x58F) || in(c, 0x600, 0x6FF) || in(c, 0x1E00, 0x1FFF);
    }

    private static void simple(StringBuilder out, int c) {
        if (isMark(c) || c == 0x640 || isApostrophe(c)) {
            return;
        }
        String plain = plain(c);
        if (!plain.isEmpty()) {
            out.append(plain);
        } else if (Character.isDigit(c)) {
            out.append((char) ('0' + Character.digit(c, 10)));
        } else if (Character.isLetterOrDigit(c)
                || isOtherMark(c)
                || Character.getType(c) == Character.CURRENCY_SYMBOL) {
            out.appendCodePoint(SimplifiedSigns.of(c));
        } else {
            space(out);
        }
    }

    /** Marks of the scripts that lose theirs. */
    private static boolean isMark(int c) {
        return in(c, 0x300, 0x36F)
                || in(c, 0x483, 0x487)
                || in(c, 0x610, 0x61A)
                || in(c, 0x64B, 0x65F)
                || c == 0x670
                || in(c, 0x6D6, 0x6DC)
                || in(c, 0x6DF, 0x6E4)
                || in(c, 0x6E7, 0x6E8)
                || in(c, 0x6EA, 0x6ED)
                || in(c, 0x8D3, 0x8FF);
    }

    private static boolean isOtherMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Letters that do not decompose, and Arabic letters that writers exchange; empty for a letter that stays. */
    private static String plain(int c) {
        return switch (c) {
            case 'ø' -> "o";
            case 'ł' -> "l";
            case 'đ', 'ð' -> "d";
            case 'ħ' -> "h";
            case 'ı' -> "i";
            case 'ŋ' -> "n";
            case 'ŧ' -> "t";
            case 'ə' -> "a";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'þ' -> "th";
            case 'ß' -> "ss";
            case 0x649, 0x6CC, 0x6D2 -> "\u064A"; // alef maksura, Farsi yeh
            case 0x629, 0x6C1, 0x6C0, 0x6D5 -> "\u0647"; // ta marbuta, Urdu and Kurdish heh
            case 0x671 -> "\u0627"; // alef wasla
            case 0x6A9, 0x6AF -> "\u0643"; // keheh, gaf
            case 0x67E -> "\u0628"; // peh
            case 0x6A4 -> "\u0641"; // veh
            default -> "";
        };
    }
}
