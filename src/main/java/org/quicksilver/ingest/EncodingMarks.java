package org.quicksilver.ingest;

import java.nio.charset.Charset;

/** Byte order marks. */
final class EncodingMarks {

    private EncodingMarks() {}

    /** Bytes that the mark of a charset takes. */
    static int length(Charset charset) {
        String name = charset.name();
        if (name.startsWith("UTF-32") || name.equals("GB18030")) {
            return 4;
        }
        return name.startsWith("UTF-16") ? 2 : 3;
    }
}
