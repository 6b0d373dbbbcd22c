package org.quicksilver.match;

import java.util.ArrayList;
import java.util.List;

/** Cuts texts into parts; empty parts are left out. */
final class Words {

    private Words() {}

    /** Parts of a text between separators, each a single character of {@code separators}. */
    static List<String> of(String text, String separators) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || separators.indexOf(text.charAt(i)) >= 0) {
                if (i > from) {
                    parts.add(text.substring(from, i));
                }
                from = i + 1;
            }
        }
        return parts;
    }

    /** Words of a comparison form. */
    static List<String> of(String form) {
        return of(form, " ");
    }
}
