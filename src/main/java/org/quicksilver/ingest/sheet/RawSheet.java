package org.quicksilver.ingest.sheet;

import java.io.IOException;
import java.util.List;

/** A sheet that can be walked as often as needed. */
public interface RawSheet {

    /** Its name; empty for a text file. */
    String name();

    /** 0-based position in its file. */
    int index();

    boolean hidden();

    /** Merged blocks, by first row then first column; none in a text file. */
    List<Merge> merges();

    /** Its rows from the first to the last that holds something (of a text file: the last there is). */
    RawRows open() throws IOException;
}
