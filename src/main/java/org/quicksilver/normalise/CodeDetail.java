package org.quicksilver.normalise;

import java.util.Map;
import org.quicksilver.vocabulary.Resolution;

/** What is said of a code beside the code itself. */
interface CodeDetail {

    /** Nothing. */
    CodeDetail NONE = (code, part, column) -> Map.of();

    Map<String, String> of(String code, Resolution part, Column column);
}
