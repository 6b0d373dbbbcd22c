package org.quicksilver.convention;

/** ISO dates of any precision, compared as text; a date of less precision stands for its whole span. */
final class Dates {

    private static final String LAST = "-12-31";

    private Dates() {}

    /** The last day, as far as text comparison goes, that a date may mean. */
    static String last(String date) {
        return switch (date.length()) {
            case 4 -> date + LAST;
            case 7 -> date + "-31";
            default -> date;
        };
    }

    /** Whether a day lies between two dates, both inclusive, an empty one being no limit. */
    static boolean within(String day, String from, String to) {
        boolean after = from.isEmpty() || from.compareTo(last(day)) <= 0;
        return after && (to.isEmpty() || last(to).compareTo(day) >= 0);
    }

    /** The year of a date, empty for none. */
    static String year(String date) {
        return date.length() < 4 ? "" : date.substring(0, 4);
    }
}
