package org.quicksilver.ingest.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quicksilver.ingest.text.Encoding;
import org.quicksilver.ingest.text.EncodingDetector;

/** The encoding of a web page: by its mark, by where its zero bytes stand, by what it says itself, else by its letters. */
final class PageEncoding {

    /** The reason of an encoding that the page names. */
    static final String DECLARED = "declared";

    private static final Pattern NAMES =
            Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_.:\\-]{2,40})");
    private static final int HEAD = 4096;

    /** Confidence from which letters tell the encoding. */
    private static final double LIKELY = 0.7;

    private PageEncoding() {}

    /**
     * Looks at the beginning of a page, and at all of it once where that does not say.
     *
     * @return none where nothing tells it
     */
    static Optional<Encoding> of(Path page) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(page)) {
            head = in.readNBytes(HEAD);
        }
        String start = new String(head, StandardCharsets.ISO_8859_1);
        Optional<Encoding> told = byMark(start).or(() -> declared(start));
        return told.isPresent()
                ? told
                : new EncodingDetector(words -> 0).detect(page).filter(found -> found.confidence() >= LIKELY);
    }

    private static Optional<Encoding> byMark(String start) {
        if (start.startsWith("\u00ff\u00fe")) {
            return Optional.of(new Encoding(StandardCharsets.UTF_16LE, 2, "bom", 1, ""));
        }
        if (start.startsWith("\u00fe\u00ff")) {
            return Optional.of(new Encoding(StandardCharsets.UTF_16BE, 2, "bom", 1, ""));
        }
        if (start.startsWith("\u00ef\u00bb\u00bf")) {
            return Optional.of(new Encoding(StandardCharsets.UTF_8, 3, "bom", 1, ""));
        }
        if (start.startsWith("<\0")) {
            return Optional.of(new Encoding(StandardCharsets.UTF_16LE, 0, "zero bytes", 1, ""));
        }
        return start.startsWith("\0<")
                ? Optional.of(new Encoding(StandardCharsets.UTF_16BE, 0, "zero bytes", 1, ""))
                : Optional.empty();
    }

    private static Optional<Encoding> declared(String start) {
        for (Matcher declared = NAMES.matcher(start); declared.find(); ) {
            Optional<Charset> named = named(declared.group(1));
            if (named.isPresent()) {
                return Optional.of(new Encoding(named.get(), 0, DECLARED, 1, ""));
            }
        }
        return Optional.empty();
    }

    /** What browsers read under a name; none where it is the name of nothing. */
    private static Optional<Charset> named(String name) {
        try {
            String known = name.equalsIgnoreCase("iso-8859-1") || name.equalsIgnoreCase("us-ascii")
                    ? "windows-1252"
                    : name.equalsIgnoreCase("gb2312") ? "GB18030" : name;
            Charset charset = Charset.forName(known);
            return Optional.of(charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
