package org.quicksilver.publish.table;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Sorts rows that need not fit in memory: sorted stretches in files of a folder, then merged. Equal rows keep no order. */
public final class SortedRows implements Closeable {

    /** Takes a sorted row. */
    @FunctionalInterface
    public interface RowTaker {
        void row(List<String> cells) throws IOException;
    }

    private final Path folder;
    private final String name;
    private final Comparator<List<String>> order;
    private final int inMemory;
    private final List<Path> stretches = new ArrayList<>();
    private List<List<String>> pending = new ArrayList<>();

    /**
     * @param folder where stretches are kept; made when needed
     * @param name prefix of their files
     * @param order a total order
     * @param inMemory how many rows are held in memory, at least 1
     */
    public SortedRows(Path folder, String name, Comparator<List<String>> order, int inMemory) {
        this.folder = folder;
        this.name = name;
        this.order = order;
        this.inMemory = inMemory;
    }

    public void add(List<String> cells) throws IOException {
        pending.add(cells);
        if (pending.size() >= inMemory) {
            spill();
        }
    }

    /** Gives every row in order, once. */
    public void drain(RowTaker taker) throws IOException {
        pending.sort(order);
        if (stretches.isEmpty()) {
            for (List<String> row : pending) {
                taker.row(row);
            }
            pending = new ArrayList<>();
            return;
        }
        spill();
        merge(taker);
    }

    private void merge(RowTaker taker) throws IOException {
        PriorityQueue<Stretch> heads = new PriorityQueue<>((a, b) -> order.compare(a.row(), b.row()));
        List<Stretch> open = new ArrayList<>();
        try {
            for (Path file : stretches) {
                Stretch stretch = new Stretch(file);
                open.add(stretch);
                if (stretch.advance()) {
                    heads.add(stretch);
                }
            }
            for (Stretch head = heads.poll(); head != null; head = heads.poll()) {
                taker.row(head.row());
                if (head.advance()) {
                    heads.add(head);
                }
            }
        } finally {
            for (Stretch stretch : open) {
                stretch.close();
            }
        }
    }

    private void spill() throws IOException {
        if (pending.isEmpty()) {
            return;
        }
        pending.sort(order);
        Files.createDirectories(folder);
        Path file = folder.resolve(name + "." + stretches.size());
        stretches.add(file);
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
            for (List<String> row : pending) {
                out.writeInt(row.size());
                for (String cell : row) {
                    byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
                    out.writeInt(bytes.length);
                    out.write(bytes);
                }
            }
        }
        pending = new ArrayList<>();
    }

    @Override
    public void close() throws IOException {
        for (Path file : stretches) {
            Files.deleteIfExists(file);
        }
        stretches.clear();
    }

    private static final class Stretch implements Closeable {
        private final DataInputStream in;
        private @Nullable List<String> row;

        Stretch(Path file) throws IOException {
            in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 15));
        }

        List<String> row() {
            if (row == null) {
                throw new IllegalStateException("No row");
            }
            return row;
        }

        boolean advance() throws IOException {
            try {
                int cells = in.readInt();
                List<String> next = new ArrayList<>(cells);
                for (int i = 0; i < cells; i++) {
                    next.add(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
                }
                row = next;
                return true;
            } catch (EOFException e) {
                row = null;
                return false;
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
