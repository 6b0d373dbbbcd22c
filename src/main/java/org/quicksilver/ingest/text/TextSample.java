package org.quicksilver.ingest.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Whole lines from the head, the middle and the tail of a text file; a small file whole. */
final class TextSample {

    private static final int PIECE = 1 << 16;

    private TextSample() {}

    static List<String> of(Path file, Encoding encoding) throws IOException {
        List<String> pieces = new ArrayList<>();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            int from = encoding.bomBytes();
            if (size <= 3L * PIECE) {
                pieces.add(text(channel, from, (int) (size - from), encoding.charset()));
            } else {
                pieces.add(toLastLine(text(channel, from, PIECE, encoding.charset())));
                pieces.add(toLastLine(fromFirstLine(text(channel, size / 8 * 4, PIECE, encoding.charset()))));
                pieces.add(fromFirstLine(text(channel, (size - PIECE) / 4 * 4, PIECE, encoding.charset())));
            }
        }
        pieces.removeIf(String::isBlank);
        return pieces;
    }

    private static String text(FileChannel channel, long from, int length, Charset charset) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
            // read() tells how much came; the loop goes on until the piece is full or the file ends
        }
        return new String(bytes.array(), 0, bytes.position(), charset);
    }

    private static String fromFirstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text.substring(text.indexOf('\r') + 1) : text.substring(end + 1);
    }

    private static String toLastLine(String text) {
        int end = text.lastIndexOf('\n');
        return end < 0 ? text.substring(0, text.lastIndexOf('\r') + 1) : text.substring(0, end + 1);
    }
}
