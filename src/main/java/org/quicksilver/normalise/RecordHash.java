package org.quicksilver.normalise;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.quicksilver.record.Cell;
import org.quicksilver.record.Hashes;
import org.quicksilver.record.MappedCell;
import org.quicksilver.record.Origin;

/** Hashes of what rows say, whatever file, sheet or row they stand in. */
final class RecordHash {

    private static final Comparator<Part> ORDER =
            Comparator.comparing(Part::field).thenComparing(Part::verbatim);

    /** What stands before a text of so many bytes, for those that most texts have. */
    private static final byte[][] LENGTHS = new byte[256][];

    static {
        for (int i = 0; i < LENGTHS.length; i++) {
            LENGTHS[i] = length(i);
        }
    }

    private RecordHash() {}

    private record Part(String field, String verbatim) {}

    /**
     * Hash of a data row: SHA-256 over (field, verbatim) of its mapped cells that are not blank, sorted by field, then verbatim.
     * A tick counts as the code that it stands for before what stands in the cell. Each text is preceded by the number of its
     * UTF-8 bytes, so that no two lists of texts hash alike.
     */
    static String ofMapped(List<MappedCell> mapped) {
        List<Part> parts = new ArrayList<>();
        for (MappedCell cell : mapped) {
            Origin origin = cell.origin();
            boolean counts = origin == Origin.CELL || origin == Origin.MERGED || origin == Origin.SUBHEADER;
            if (counts && !cell.cell().isBlank()) {
                String tick = cell.tick().isEmpty() ? "" : cell.tick() + " ";
                parts.add(new Part(cell.field(), tick + cell.cell().text()));
            }
        }
        parts.sort(ORDER);
        MessageDigest digest = Hashes.sha256();
        for (Part part : parts) {
            update(digest, part.field());
            update(digest, part.verbatim());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Hash of a row that is no source record: SHA-256 over all its cells in order. */
    static String ofCells(List<Cell> cells) {
        MessageDigest digest = Hashes.sha256();
        for (Cell cell : cells) {
            update(digest, cell.text());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void update(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(bytes.length < LENGTHS.length ? LENGTHS[bytes.length] : length(bytes.length));
        digest.update(bytes);
    }

    private static byte[] length(int bytes) {
        return (bytes + ":").getBytes(StandardCharsets.US_ASCII);
    }
}
