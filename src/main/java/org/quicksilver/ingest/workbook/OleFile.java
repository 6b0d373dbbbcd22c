package org.quicksilver.ingest.workbook;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The streams at the top of an OLE2 compound file (MS-CFB); what is stored within others is left alone. */
final class OleFile {

    private static final long MAGIC = 0xE11AB1A1E011CFD0L;
    private static final int HEADER = 512;
    /** Sizes of sectors as powers of two; the format knows no others, whatever a header says. */
    private static final int SMALL_SECTORS = 9;

    private static final int LARGE_SECTORS = 12;
    private static final int MINI_SECTORS = 6;
    private static final int MINI_CUTOFF = 4096;
    private static final int DIFAT_IN_HEADER = 109;
    private static final int DIRECTORY_ENTRY = 128;
    private static final int STREAM = 2;
    private static final int ROOT = 5;

    private final ByteBuffer file;
    private final int sectorShift;
    private final int[] fat;
    private final int[] miniFat;
    private final Map<String, Entry> streams = new HashMap<>();
    private final byte[] ministream;

    /** A stream: where it begins and how long it is. */
    private record Entry(int start, long size) {}

    OleFile(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            file = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()).order(ByteOrder.LITTLE_ENDIAN);
        }
        if (file.limit() < HEADER || file.getLong(0) != MAGIC) {
            throw WorkbookRefused.damaged("no OLE2 header");
        }
        sectorShift = file.getShort(30) == LARGE_SECTORS ? LARGE_SECTORS : SMALL_SECTORS;
        fat = fat();
        miniFat = ints(chain(file.getInt(60), Long.MAX_VALUE));
        List<byte[]> entries = entries(chain(file.getInt(48), Long.MAX_VALUE));
        if (entries.isEmpty()) {
            throw WorkbookRefused.damaged("no directory");
        }
        Entry root = entry(entries.get(0));
        ministream = chain(root.start(), root.size());
        list(entries);
    }

    /** Whether there is a stream of a name, whatever its case. */
    boolean has(String name) {
        return streams.containsKey(key(name));
    }

    /** The bytes of a stream; of one that is cut off those that are there. */
    Optional<byte[]> stream(String name) throws WorkbookRefused {
        Entry entry = streams.get(key(name));
        if (entry == null) {
            return Optional.empty();
        }
        return Optional.of(entry.size() < MINI_CUTOFF ? miniChain(entry) : chain(entry.start(), entry.size()));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private int sectorSize() {
        return 1 << sectorShift;
    }

    private long offset(int sector) {
        return (sector + 1L) << sectorShift;
    }

    private boolean isSector(int sector) {
        return sector >= 0 && offset(sector) < file.limit();
    }

    private int[] fat() {
        List<Integer> sectors = new ArrayList<>();
        for (int i = 0; i < DIFAT_IN_HEADER; i++) {
            sectors.add(file.getInt(76 + 4 * i));
        }
        int perSector = sectorSize() / 4 - 1;
        int most = file.limit() >> sectorShift;
        int next = file.getInt(68);
        for (int n = 0; isSector(next) && n <= most; n++) {
            for (int i = 0; i < perSector; i++) {
                sectors.add(int32(offset(next) + 4L * i));
            }
            next = int32(offset(next) + 4L * perSector);
        }
        List<Integer> used = sectors.stream().filter(this::isSector).toList();
        int[] table = new int[Math.min(used.size(), most + 1) * (sectorSize() / 4)];
        int at = 0;
        for (int sector : used) {
            for (int i = 0; i < sectorSize() / 4 && at < table.length; i++) {
                table[at++] = int32(offset(sector) + 4L * i);
            }
        }
        return table;
    }

    /** A number of the file; one behind its end marks the end of a chain. */
    private int int32(long at) {
        return at + 4 <= file.limit() ? file.getInt((int) at) : -2;
    }

    /** The sectors from one on, in the order in which they are linked. */
    private byte[] chain(int start, long size) throws WorkbookRefused {
        int count = 0;
        int most = (file.limit() >> sectorShift) + 1;
        for (int s = start; isSector(s) && ((long) count << sectorShift) < size; s = s < fat.length ? fat[s] : -2) {
            if (++count > most) {
                throw WorkbookRefused.damaged("sectors linked in a circle");
            }
        }
        byte[] bytes = new byte[(int) Math.min(size, (long) count << sectorShift)];
        int sector = start;
        for (int at = 0; at < bytes.length; at += sectorSize()) {
            long from = offset(sector);
            int n = (int) Math.min(Math.min(sectorSize(), bytes.length - at), file.limit() - from);
            file.get((int) from, bytes, at, n);
            sector = sector < fat.length ? fat[sector] : -2;
        }
        return bytes;
    }

    private byte[] miniChain(Entry entry) throws WorkbookRefused {
        byte[] bytes = new byte[(int) entry.size()];
        int sector = entry.start();
        int size = 1 << MINI_SECTORS;
        int at = 0;
        while (at < bytes.length && sector >= 0) {
            long from = (long) sector << MINI_SECTORS;
            int n = (int) Math.min(Math.min(size, bytes.length - at), ministream.length - from);
            if (n <= 0) {
                break;
            }
            System.arraycopy(ministream, (int) from, bytes, at, n);
            at += n;
            sector = sector < miniFat.length ? miniFat[sector] : -2;
        }
        return at == bytes.length ? bytes : Arrays.copyOf(bytes, at);
    }

    private static int[] ints(byte[] bytes) {
        int[] ints = new int[bytes.length / 4];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(ints);
        return ints;
    }

    private static List<byte[]> entries(byte[] directory) {
        List<byte[]> entries = new ArrayList<>();
        for (int at = 0; at + DIRECTORY_ENTRY <= directory.length; at += DIRECTORY_ENTRY) {
            entries.add(Arrays.copyOfRange(directory, at, at + DIRECTORY_ENTRY));
        }
        return entries;
    }

    private static ByteBuffer buffer(byte[] entry) {
        return ByteBuffer.wrap(entry).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static Entry entry(byte[] bytes) {
        ByteBuffer entry = buffer(bytes);
        return new Entry(entry.getInt(116), Integer.toUnsignedLong(entry.getInt(120)));
    }

    private static String name(byte[] entry) {
        int length = Math.max(0, Math.min(64, buffer(entry).getShort(64)) - 2);
        return new String(entry, 0, length, StandardCharsets.UTF_16LE);
    }

    /** Walks the tree of what is stored at the top; where nothing hangs in it, takes every stream there is. */
    private void list(List<byte[]> entries) {
        boolean[] seen = new boolean[entries.size()];
        Deque<Integer> open = new ArrayDeque<>();
        open.add(buffer(entries.get(0)).getInt(76));
        while (!open.isEmpty()) {
            int id = open.pop();
            if (id > 0 && id < seen.length && !seen[id]) {
                seen[id] = true;
                add(entries.get(id));
                open.push(buffer(entries.get(id)).getInt(72));
                open.push(buffer(entries.get(id)).getInt(68));
            }
        }
        if (streams.isEmpty() && entries.get(0)[66] == ROOT) {
            entries.forEach(this::add);
        }
    }

    private void add(byte[] entry) {
        if (entry[66] == STREAM) {
            streams.putIfAbsent(key(name(entry)), entry(entry));
        }
    }
}
