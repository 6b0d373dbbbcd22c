package org.quicksilver.normalise;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Chinese numerals where dates have them: 二〇一八年五月二十三日. */
final class HanNumbers {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Pattern YEAR = Pattern.compile("[〇零○一二三四五六七八九]{4}(?=年)");
    private static final Pattern DAY = Pattern.compile("(?<=月)(?:([二三]?)(十)([一二三四五六七八九]?)|([一二三四五六七八九]))(?=[日号])");

    private HanNumbers() {}

    /** The text with years and days in Arabic numerals; months are words of their own. */
    static String inDates(String text) {
        if (text.indexOf('年') < 0 && text.indexOf('月') < 0) {
            return text;
        }
        String years = YEAR.matcher(text).replaceAll(m -> digits(m.group()));
        return DAY.matcher(years).replaceAll(HanNumbers::day);
    }

    private static String digits(String signs) {
        StringBuilder out = new StringBuilder();
        signs.chars().forEach(c -> out.append(Math.max(0, DIGITS.indexOf(c))));
        return out.toString();
    }

    private static String day(MatchResult day) {
        if (day.group(4) != null) {
            return digits(day.group(4));
        }
        String tens = day.group(1).isEmpty() ? "1" : digits(day.group(1));
        return tens + (day.group(3).isEmpty() ? "0" : digits(day.group(3)));
    }
}
