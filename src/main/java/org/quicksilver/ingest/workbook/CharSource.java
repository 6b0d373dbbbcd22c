package org.quicksilver.ingest.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The characters of an XML part, decoded as its mark or declaration says (XML 1.0, appendix F). */
final class CharSource {

    private static final Pattern DECLARED = Pattern.compile("^<\\?xml[^>]*encoding\\s*=\\s*[\"']([^\"']+)[\"']");
    private static final int HEAD = 256;

    private final InputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
    private final CharsetDecoder decoder;
    private boolean ended;

    CharSource(InputStream in) throws IOException {
        this.in = in;
        int n = in.readNBytes(bytes.array(), 0, HEAD);
        bytes.limit(n);
        this.decoder = charset(new String(bytes.array(), 0, n, StandardCharsets.ISO_8859_1))
                .newDecoder();
    }

    private static Charset charset(String head) throws WorkbookRefused {
        if (head.startsWith("\u00fe\u00ff") || head.startsWith("\0<")) {
            return StandardCharsets.UTF_16BE;
        }
        if (head.startsWith("\u00ff\u00fe") || head.startsWith("<\0")) {
            return StandardCharsets.UTF_16LE;
        }
        Matcher declared = DECLARED.matcher(head);
        if (head.startsWith("\u00ef\u00bb\u00bf") || !declared.find()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(declared.group(1));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw WorkbookRefused.damaged("a part is in the unknown encoding " + declared.group(1));
        }
    }

    /** Fills an array from its start; how many characters there are, 0 behind the last. */
    int read(char[] target) throws IOException {
        CharBuffer out = CharBuffer.wrap(target);
        while (out.position() == 0) {
            CoderResult result = decoder.decode(bytes, out, ended);
            if (result.isError()) {
                throw WorkbookRefused.damaged("a part holds bytes that are no text in its encoding");
            }
            if (result.isUnderflow()) {
                if (ended) {
                    flush(out);
                    break;
                }
                bytes.compact();
                int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
                ended = n < 0;
                bytes.position(bytes.position() + Math.max(0, n)).flip();
            }
        }
        return out.position();
    }

    private void flush(CharBuffer out) throws CharacterCodingException {
        if (decoder.flush(out).isError()) {
            throw new CharacterCodingException();
        }
    }
}
