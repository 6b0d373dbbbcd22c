package org.quicksilver.match;

import java.util.List;

/**
 * Parts and wholes: a regional project and its component in one country. The part has some of the whole's values, and its
 * title says all that the whole's says and more.
 */
final class Parts {

    private final SetColumn values;
    private final List<PhraseColumn> titles;

    Parts(SetColumn values, List<PhraseColumn> titles) {
        this.values = values;
        this.titles = List.copyOf(titles);
    }

    /** Whether either record is a part of the other. */
    boolean apart(int left, int right) {
        return isPart(left, right) || isPart(right, left);
    }

    private boolean isPart(int part, int whole) {
        return values.isPart(part, whole) && titles.stream().anyMatch(t -> t.saysMore(part, whole));
    }
}
