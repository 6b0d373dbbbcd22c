package org.quicksilver.ingest.bench;

import java.util.Locale;

/**
 * A figure with its aim.
 *
 * @param what what was measured
 * @param value how it came out
 * @param aim what it must reach; empty for a figure to know
 * @param met whether it did
 */
record Figure(String what, String value, String aim, boolean met) {

    static Figure atLeast(String what, double value, double aim) {
        return new Figure(what, number(value), ">= " + number(aim), value >= aim);
    }

    static Figure atMost(String what, double value, double aim) {
        return new Figure(what, number(value), "<= " + number(aim), value <= aim);
    }

    static Figure plain(String what, String value) {
        return new Figure(what, value, "", true);
    }

    /** A share, in percent. */
    static Figure share(String what, long part, long all, double aim) {
        double percent = all == 0 ? 0 : 100.0 * part / all;
        String value = String.format(Locale.ROOT, "%.2f %% (%d of %d)", percent, part, all);
        return new Figure(what, value, ">= " + number(aim) + " %", percent >= aim);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.4f", value);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%-58s %-26s %-12s %s", what, value, aim, aim.isEmpty() ? "" : met ? "reached" : "MISSED");
    }
}
