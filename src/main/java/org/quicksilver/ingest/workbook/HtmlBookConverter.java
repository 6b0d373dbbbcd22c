package org.quicksilver.ingest.workbook;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quicksilver.ingest.text.Encoding;
import org.quicksilver.ingest.text.EncodingDetector;

/**
 * Reads a web page with tables, which survey tools write under the name of a workbook: one sheet, everything in it from top
 * to bottom, as spreadsheet programs show it.
 */
final class HtmlBookConverter {

    private static final Pattern DECLARED =
            Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_.:\\-]{2,40})");
    private static final int HEAD = 4096;

    /** Confidence from which letters tell the encoding. */
    private static final double LIKELY = 0.7;

    private HtmlBookConverter() {}

    static void convert(Path source, FrozenBookWriter out) throws IOException {
        Charset charset = charset(source, out);
        try (InputStream in = Files.newInputStream(source);
                Reader text = new InputStreamReader(
                        in,
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT))) {
            HtmlSheet sheet = new HtmlSheet(out);
            sheet.read(new HtmlScanner(text));
            if (out.lastRow() == 0) {
                throw WorkbookRefused.noTable(
                        "It is a web page whose table is empty or lies in other files; save it as XLSX and resend it.");
            }
        } catch (CharacterCodingException e) {
            throw WorkbookRefused.damaged("bytes that are no text in " + charset + ", the encoding it names");
        }
        out.finish("html");
    }

    /** The encoding of a page by its mark, by what it says, UTF-8 where all of it is that, or by its letters. */
    private static Charset charset(Path source, FrozenBookWriter out) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(source)) {
            head = in.readNBytes(HEAD);
        }
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u00ff\u00fe") || start.startsWith("<\0")) {
            return StandardCharsets.UTF_16LE;
        }
        if (start.startsWith("\u00fe\u00ff") || start.startsWith("\0<")) {
            return StandardCharsets.UTF_16BE;
        }
        if (start.startsWith("\u00ef\u00bb\u00bf")) {
            return StandardCharsets.UTF_8;
        }
        Matcher declared = DECLARED.matcher(start);
        while (declared.find()) {
            Optional<Charset> named = named(declared.group(1));
            if (named.isPresent()) {
                return named.get();
            }
        }
        if (isUtf8(source)) {
            return StandardCharsets.UTF_8;
        }
        Encoding likely = new EncodingDetector(words -> 0)
                .detect(source)
                .filter(found -> found.confidence() >= LIKELY)
                .orElseThrow(() -> WorkbookRefused.damaged("a web page that does not say in which encoding it is"));
        out.warn("The page does not say in which encoding it is; by its letters it is "
                + likely.charset().name() + ".");
        return likely.charset();
    }

    private static Optional<Charset> named(String name) {
        try {
            // what browsers read under these names
            String known = name.equalsIgnoreCase("iso-8859-1") || name.equalsIgnoreCase("us-ascii")
                    ? "windows-1252"
                    : name.equalsIgnoreCase("gb2312") ? "GB18030" : name;
            Charset charset = Charset.forName(known);
            return charset.name().startsWith("UTF-16") ? Optional.of(StandardCharsets.UTF_8) : Optional.of(charset);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isUtf8(Path source) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(source));
                Reader text = new InputStreamReader(
                        in, StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT))) {
            char[] buffer = new char[1 << 14];
            while (text.read(buffer) >= 0) {}
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
