package org.quicksilver.consolidate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the codes of one dimension in the order in which they come. */
final class CodeBook {

    static final int TOTAL = 0;
    static final int NOT_STATED = 1;
    static final int NOT_APPLICABLE = 2;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> codes = new ArrayList<>();

    CodeBook() {
        number(Statistics.TOTAL);
        number(Statistics.NOT_STATED);
        number(Statistics.NOT_APPLICABLE);
    }

    int number(String code) {
        return numbers.computeIfAbsent(code, c -> {
            codes.add(c);
            return codes.size() - 1;
        });
    }

    String code(int number) {
        return codes.get(number);
    }

    /** Numbers of several codes, each once; not stated when there is none. */
    int[] numbers(List<String> stated) {
        int[] found = stated.stream()
                .filter(c -> !c.isEmpty() && !c.equals(Statistics.NOT_STATED))
                .distinct()
                .mapToInt(this::number)
                .toArray();
        return found.length == 0 ? new int[] {NOT_STATED} : found;
    }
}
