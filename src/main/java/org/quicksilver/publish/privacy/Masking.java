package org.quicksilver.publish.privacy;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes e-mail addresses, IP addresses and telephone numbers out of texts: {@code [e-mail]}, {@code [ip]}, {@code [phone]}.
 * The same text gives the same result, and a result gives itself. Amounts, years, dates and codes stay.
 */
public final class Masking {

    public static final String EMAIL = "[e-mail]";
    public static final String IP = "[ip]";
    public static final String PHONE = "[phone]";
    public static final String NAME = "[name]";

    private static final String LOCAL = "\\p{L}\\p{N}._%+'\\-";
    private static final Pattern MAIL = Pattern.compile("(?<![" + LOCAL + "])[" + LOCAL + "]++"
            + "(?:\\s?[@\\uFF20]\\s?|\\s?[(\\[]\\s?(?i:at)\\s?[)\\]]\\s?)"
            + "[\\p{L}\\p{N}][\\p{L}\\p{N}.\\-]{0,200}"
            + "(?:\\.|\\s?[(\\[]\\s?(?i:dot)\\s?[)\\]]\\s?)(?:(?i:xn--)[a-zA-Z0-9\\-]{1,60}|\\p{L}{2,24})");
    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern IPV4 = Pattern.compile(
            "(?<![\\d.])(?!\\d\\.\\d\\.\\d\\.\\d(?!\\d))(?:" + OCTET + "\\.){3}" + OCTET + "(?!\\d|\\.\\d)");
    private static final Pattern COLONS = Pattern.compile(
            "(?<![\\p{L}\\p{N}:.])[0-9A-Fa-f]{0,4}+:[0-9A-Fa-f:]++(?:(?<=:)\\[ip\\])?+(?![\\p{L}\\p{N}])");

    private static final int LONGEST_KEPT = 500;

    private final Phones phones;

    /**
     * Texts seen last in which there was nothing to mask, by hash: most texts pass several times. Threads may overwrite each
     * other's; a text that is found was clean.
     */
    private final @Nullable String[] clean = new String[1 << 13];

    public Masking() {
        this.phones = new Phones();
    }

    /** The text without what it must not hold. */
    public String mask(String text) {
        if (text.length() < 6 || Scan.isPlain(text) || phones.isCode(text) || isKnownClean(text)) {
            return text;
        }
        String masked = masked(text);
        if (masked.equals(text) && text.length() <= LONGEST_KEPT) {
            clean[slot(text)] = text;
        }
        return masked;
    }

    private boolean isKnownClean(String text) {
        String known = clean[slot(text)];
        return known != null && known.equals(text);
    }

    private int slot(String text) {
        int hash = text.hashCode();
        return (hash ^ (hash >>> 16)) & (clean.length - 1);
    }

    private String masked(String text) {
        Scan scan = Scan.of(text);
        String masked = text;
        if (scan.at()) {
            masked = MAIL.matcher(masked).replaceAll(EMAIL);
        }
        if (scan.mayHoldAddress()) {
            masked = IPV4.matcher(masked).replaceAll(IP);
            masked = COLONS.matcher(masked).replaceAll(Masking::ofColons);
        }
        return scan.mayHoldPhone() ? phones.mask(masked, scan) : masked;
    }

    /** Whether a text holds nothing to be masked. */
    public boolean isClean(String text) {
        return mask(text).equals(text);
    }

    private static String ofColons(MatchResult match) {
        String text = match.group();
        return Matcher.quoteReplacement(isIpv6(text.replace(IP, "0:0")) ? IP : text);
    }

    /** RFC 4291 section 2.2; a shortened one must show enough to be no time of day and no scope operator. */
    static boolean isIpv6(String text) {
        if (text.length() > 39) {
            return false;
        }
        int shortened = text.indexOf("::");
        if (shortened >= 0 && text.indexOf("::", shortened + 1) >= 0) {
            return false;
        }
        int groups = 0;
        boolean wide = false;
        for (String group : text.split(":", -1)) {
            if (group.length() > 4) {
                return false;
            }
            groups += group.isEmpty() ? 0 : 1;
            wide |= group.length() >= 3;
        }
        if (shortened < 0) {
            return groups == 8 && !text.startsWith(":") && !text.endsWith(":");
        }
        return groups <= 7 && groups >= 2 && (wide || groups >= 3);
    }
}
