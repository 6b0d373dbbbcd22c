package org.quicksilver.publish.explain;

import java.util.List;

/** An explanation: its components for programs, lines for people. */
public sealed interface Story permits EntityStory, PairStory, RowStory {

    /** The explanation in lines of plain text. */
    List<String> lines();
}
