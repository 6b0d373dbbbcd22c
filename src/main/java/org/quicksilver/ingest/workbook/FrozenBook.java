package org.quicksilver.ingest.workbook;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quicksilver.ingest.sheet.Merge;
import org.quicksilver.ingest.text.Encoding;
import org.quicksilver.record.Cell;
import org.quicksilver.record.CellType;

/**
 * A converted workbook: sheets with every cell verbatim, in a file that {@link FrozenBookWriter} wrote.
 *
 * @param file the file
 * @param format {@code xlsx}, {@code xlsb}, {@code xls}, {@code ods}, {@code xml} or {@code html}
 * @param letters how a web page is written
 * @param warnings what a person should know of it, one sentence each
 * @param sheets its sheets, in order
 */
public record FrozenBook(Path file, String format, Letters letters, List<String> warnings, List<Sheet> sheets) {

    static final long MAGIC = 0x5153_4232_5153_4234L;
    private static final int TAIL = 16;
    static final int ROW = 1;
    static final int END = 0;

    /** Types by the number that stands for them in the file. */
    static final List<CellType> TYPES =
            List.of(CellType.EMPTY, CellType.TEXT, CellType.NUMBER, CellType.DATE, CellType.BOOLEAN, CellType.ERROR);

    public FrozenBook {
        warnings = List.copyOf(warnings);
        sheets = List.copyOf(sheets);
    }

    /**
     * How bytes are letters.
     *
     * @param encoding IANA name; empty for a workbook that says so itself
     * @param reason why, with its confidence
     * @param bom whether there is a byte order mark
     */
    public record Letters(String encoding, String reason, boolean bom) {
        static final Letters NONE = new Letters("", "", false);

        static Letters of(Encoding encoding) {
            return new Letters(encoding.charset().name(), encoding.why(), encoding.bomBytes() > 0);
        }
    }

    /**
     * A sheet.
     *
     * @param name its name
     * @param look how it is shown
     * @param lastRow last physical row with anything in it, 0 for an empty sheet
     * @param hiddenRows number of hidden rows that hold something
     * @param struckRows number of rows with text that is struck through
     * @param hiddenColumns 1-based hidden columns that may hold something
     * @param merges merged blocks, by row then column
     * @param offset where its rows begin in the file
     */
    public record Sheet(
            String name,
            SheetLook look,
            int lastRow,
            int hiddenRows,
            int struckRows,
            List<Integer> hiddenColumns,
            List<Merge> merges,
            long offset) {
        public Sheet {
            hiddenColumns = List.copyOf(hiddenColumns);
            merges = List.copyOf(merges);
        }

        public boolean hidden() {
            return look.hidden();
        }
    }

    /** A row that holds something: its 1-based number and its cells by column, without gaps. */
    public record Row(int number, List<Cell> cells) {}

    /** Reads the directory of a frozen file. */
    public static FrozenBook open(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            if (in.length() < TAIL) {
                throw broken(file);
            }
            in.seek(in.length() - TAIL);
            long directory = in.readLong();
            if (in.readLong() != MAGIC) {
                throw broken(file);
            }
            in.seek(directory);
            byte[] bytes = new byte[(int) (in.length() - TAIL - directory)];
            in.readFully(bytes);
            return directory(file, new FrozenInput(new ByteArrayInputStream(bytes)));
        }
    }

    private static IOException broken(Path file) {
        return new IOException(file + " is no whole frozen workbook; delete it and it is made anew");
    }

    private static FrozenBook directory(Path file, FrozenInput in) throws IOException {
        String format = in.readText();
        Letters letters = new Letters(in.readText(), in.readText(), in.readByte() == 1);
        List<String> warnings = new ArrayList<>();
        for (int w = in.readInt(); w > 0; w--) {
            warnings.add(in.readText());
        }
        List<Sheet> sheets = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            String name = in.readText();
            SheetLook look = SheetLook.ofBits(in.readByte());
            int lastRow = in.readInt();
            int hiddenRows = in.readInt();
            int struckRows = in.readInt();
            List<Integer> hiddenColumns = new ArrayList<>();
            for (int c = in.readInt(); c > 0; c--) {
                hiddenColumns.add(in.readInt());
            }
            List<Merge> merges = new ArrayList<>();
            for (int m = in.readInt(); m > 0; m--) {
                merges.add(new Merge(in.readInt(), in.readInt(), in.readInt(), in.readInt()));
            }
            sheets.add(new Sheet(name, look, lastRow, hiddenRows, struckRows, hiddenColumns, merges, in.readNumber()));
        }
        return new FrozenBook(file, format, letters, warnings, sheets);
    }

    /** The rows of a sheet that hold something, in order. */
    public Rows rows(Sheet sheet) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        channel.position(sheet.offset());
        return new Rows(Channels.newInputStream(channel));
    }

    /** Walks rows once. */
    public static final class Rows implements Closeable {
        private final FrozenInput in;
        private final List<String> formats = new ArrayList<>(List.of(""));

        Rows(InputStream in) {
            this.in = new FrozenInput(in);
        }

        /** The next row; null after the last. */
        public @Nullable Row next() throws IOException {
            if (in.readByte() == END) {
                return null;
            }
            int number = in.readInt();
            List<Cell> cells = new ArrayList<>();
            int column = 0;
            for (int n = in.readInt(); n > 0; n--) {
                column += in.readInt();
                while (cells.size() < column - 1) {
                    cells.add(Cell.EMPTY);
                }
                cells.add(cell());
            }
            return new Row(number, cells);
        }

        private Cell cell() throws IOException {
            CellType type = TYPES.get(in.readByte());
            int format = in.readInt();
            if (format == formats.size()) {
                formats.add(in.readText());
            }
            return new Cell(in.readText(), type, formats.get(format));
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
