package org.quicksilver.ingest.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.quicksilver.plan.Plan;
import org.quicksilver.vocabulary.Folding;
import org.quicksilver.vocabulary.Label;

/** Words with which a form asks for something, before the words that say for what: {@code Please indicate the}. */
final class Requests {

    private static final String WORDS = "request-words";

    /** Folded, the longest first. */
    private final List<String> requests = new ArrayList<>();

    Requests(Plan plan) {
        if (plan.vocabularies().has(WORDS)) {
            for (Label label : plan.vocabularies().get(WORDS).labels()) {
                requests.add(Folding.fold(label.label()));
            }
        }
        requests.sort(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
    }

    /** A heading folded and without them; empty where it has none or nothing else. */
    String without(String heading) {
        String folded = Folding.fold(heading);
        String left = folded;
        String before;
        do {
            before = left;
            for (String request : requests) {
                if (begins(left, request)) {
                    left = left.substring(request.length()).strip();
                    break;
                }
            }
        } while (!left.equals(before));
        return left.equals(folded) ? "" : left;
    }

    private static boolean begins(String text, String request) {
        return text.startsWith(request)
                && text.length() > request.length()
                && (text.charAt(request.length()) == ' '
                        || Character.isIdeographic(request.codePointBefore(request.length())));
    }
}
