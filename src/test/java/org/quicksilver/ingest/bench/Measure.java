package org.quicksilver.ingest.bench;

import java.io.IOException;
import java.util.List;

/** One thing to measure. */
interface Measure {

    /** The word that names it on the command line. */
    String name();

    /** Its figures; none when what it needs is absent. */
    List<Figure> run(Bench bench) throws IOException;
}
