package org.quicksilver.normalise;

import java.util.regex.Pattern;

/** The order of day and month that a heading or a note asks for: {@code dd/mm/yyyy}, {@code day/month/year}. */
final class AskedOrder {

    private static final String GAP = "\\s*[/.\\-–]\\s*";
    private static final String DAY = "(?:dd?|jj?|дд|day|jour|d[ií]a|день|число|يوم|اليوم|日)";
    private static final String MONTH = "(?:mm?m?|мм|month|mois|mes|месяц|شهر|الشهر|月)";
    private static final Pattern DAY_FIRST = pattern(DAY, MONTH);
    private static final Pattern MONTH_FIRST = pattern(MONTH, DAY);

    private AskedOrder() {}

    private static Pattern pattern(String first, String second) {
        return Pattern.compile(
                "(?<![\\p{L}])" + first + GAP + second + "(?![\\p{L}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** {@code DMY} or {@code MDY}, empty where a text asks for neither or both. */
    static String of(String text) {
        boolean day = DAY_FIRST.matcher(text).find();
        boolean month = MONTH_FIRST.matcher(text).find();
        return day == month ? "" : day ? "DMY" : "MDY";
    }
}
