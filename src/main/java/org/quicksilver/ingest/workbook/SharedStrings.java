package org.quicksilver.ingest.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The texts that cells of a workbook refer to by number: packed in UTF-8, the first 128 MB in memory, the rest in a file
 * that is deleted with them.
 */
final class SharedStrings implements Closeable {

    private static final int BLOCK = 1 << 20;
    private static final int BLOCKS_IN_MEMORY = 128;
    private static final long STRUCK = 1L << 63;

    private final Path spill;
    private final List<byte[]> blocks = new ArrayList<>();
    private byte[] last = new byte[0];
    private long[] ends = new long[1024];
    private int size;
    private long written;
    private @Nullable FileChannel file;

    /** @param spill where texts go that memory has no room for */
    SharedStrings(Path spill) {
        this.spill = spill;
    }

    /** @param struck whether any of it is struck through */
    void add(String text, boolean struck) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int from = 0; from < bytes.length; ) {
            int at = (int) (written % BLOCK);
            if (at == 0) {
                startBlock();
            }
            int n = Math.min(bytes.length - from, BLOCK - at);
            System.arraycopy(bytes, from, last, at, n);
            from += n;
            written += n;
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size + (size >> 1));
        }
        ends[size++] = written | (struck ? STRUCK : 0);
    }

    private void startBlock() throws IOException {
        if (blocks.size() < BLOCKS_IN_MEMORY) {
            last = new byte[BLOCK];
            blocks.add(last);
            return;
        }
        if (written > (long) BLOCKS_IN_MEMORY * BLOCK) {
            spilled().write(ByteBuffer.wrap(last), written - BLOCK - (long) BLOCKS_IN_MEMORY * BLOCK);
        } else {
            last = new byte[BLOCK];
        }
    }

    private FileChannel spilled() throws IOException {
        FileChannel open = file;
        if (open == null) {
            open = FileChannel.open(
                    spill,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
            file = open;
        }
        return open;
    }

    int size() {
        return size;
    }

    /** Whether the text of a 0-based number is struck through. */
    boolean isStruck(int index) {
        return ends[index] < 0;
    }

    /** The text of a 0-based number below {@link #size()}. */
    String get(int index) throws IOException {
        long from = index == 0 ? 0 : ends[index - 1] & ~STRUCK;
        int length = (int) ((ends[index] & ~STRUCK) - from);
        int block = (int) (from / BLOCK);
        int at = (int) (from % BLOCK);
        if (block < blocks.size() && at + length <= BLOCK) {
            return new String(blocks.get(block), at, length, StandardCharsets.UTF_8);
        }
        byte[] bytes = new byte[length];
        for (int done = 0; done < length; ) {
            long place = from + done;
            int n = Math.min(length - done, BLOCK - (int) (place % BLOCK));
            copy(place, bytes, done, n);
            done += n;
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void copy(long place, byte[] to, int at, int length) throws IOException {
        int block = (int) (place / BLOCK);
        if (block < blocks.size()) {
            System.arraycopy(blocks.get(block), (int) (place % BLOCK), to, at, length);
        } else if (block == (written - 1) / BLOCK) {
            System.arraycopy(last, (int) (place % BLOCK), to, at, length);
        } else {
            ByteBuffer piece = ByteBuffer.wrap(to, at, length);
            while (piece.hasRemaining()
                    && spilled().read(piece, place - (long) BLOCKS_IN_MEMORY * BLOCK + at(piece, at)) > 0) {}
        }
    }

    private static int at(ByteBuffer piece, int start) {
        return piece.position() - start;
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
