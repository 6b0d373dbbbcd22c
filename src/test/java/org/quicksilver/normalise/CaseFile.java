package org.quicksilver.normalise;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Cases in a file: a line of column names, then a case a line, cells parted by a bar. */
final class CaseFile {

    private CaseFile() {}

    static List<List<String>> read(String name) throws IOException {
        try (InputStream in = CaseFile.class.getResourceAsStream("/normalise/" + name)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(l -> List.of(l.split("\\|", -1))).toList();
        }
    }
}
