package org.quicksilver.ingest.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.quicksilver.ingest.bench.LocatedColumns.Holds;
import org.quicksilver.ingest.bench.LocatedSheet.Line;

/** Makes a sheet of one shape, with titles and notes around its tables as they come. */
final class LocatedMaker {

    private static final int WIDE = 260;

    private final LocatedWords words;
    private final Random random;
    private final LocatedSheet sheet = new LocatedSheet();

    /** The shapes of sheets, each named for what is hard about it. */
    enum Shape {
        PLAIN,
        TITLES,
        PREAMBLE,
        PAIRS,
        GROUPS,
        UNITS,
        CODES,
        THREE_ROWS,
        WRAPPED,
        HEADLESS,
        WORDS,
        YEARS,
        MONTHS,
        DUPLICATES,
        CORNER,
        NOTES,
        TOTALS,
        BLANK_ROWS,
        SECTIONS,
        BENEATH,
        RAGGED,
        WIDE,
        ONE_COLUMN,
        TWO_ROWS
    }

    private LocatedMaker(LocatedWords words, Random random) {
        this.words = words;
        this.random = random;
    }

    static LocatedSheet make(Shape shape, LocatedWords words, Random random) {
        LocatedMaker maker = new LocatedMaker(words, random);
        maker.make(shape);
        return maker.sheet;
    }

    private void make(Shape shape) {
        LocatedColumns usual = columns(LocatedColumns.usual(random, 3, 2 + random.nextInt(4)));
        switch (shape) {
            case TITLES -> titles(1 + random.nextInt(3));
            case PREAMBLE -> preamble(false);
            case PAIRS -> preamble(true);
            default -> titles(random.nextInt(4) == 0 ? 1 : 0);
        }
        switch (shape) {
            case GROUPS, UNITS, CODES, THREE_ROWS, WRAPPED, YEARS, MONTHS, DUPLICATES, CORNER -> {
                new LocatedHeads(words, random, sheet, usual).write(shape);
                data(usual, count());
            }
            case HEADLESS -> data(usual, count());
            case WORDS -> table(columns(LocatedColumns.ofWords(random)), count());
            case NOTES -> {
                table(usual, count());
                notes(2 + random.nextInt(3), random.nextBoolean());
            }
            case TOTALS -> totals(usual);
            case BLANK_ROWS -> {
                header(usual.heads());
                for (int i = 2 + random.nextInt(3); i > 0; i--) {
                    data(usual, 2 + random.nextInt(6));
                    sheet.blank();
                }
                data(usual, 2 + random.nextInt(6));
            }
            case SECTIONS -> {
                header(usual.heads());
                for (String section : words.some("section", 2 + random.nextInt(2), random)) {
                    sheet.add(Line.ASIDE, section);
                    data(usual, 2 + random.nextInt(5));
                }
            }
            case BENEATH -> beneath(usual);
            case RAGGED -> {
                header(usual.heads());
                for (int i = count(); i > 0; i--) {
                    List<String> row = usual.row();
                    int keep = random.nextInt(3) == 0 ? Math.max(2, row.size() - 1 - random.nextInt(2)) : row.size();
                    sheet.add(Line.DATA, row.subList(0, keep));
                }
            }
            case WIDE ->
                table(columns(LocatedColumns.usual(random, 3, WIDE + random.nextInt(60))), 3 + random.nextInt(6));
            case ONE_COLUMN ->
                table(columns(List.of(random.nextBoolean() ? Holds.INTEGER : Holds.CODE)), 4 + random.nextInt(20));
            case TWO_ROWS -> table(usual, 1 + random.nextInt(2));
            default -> table(usual, count());
        }
        boolean followed = shape != Shape.NOTES && shape != Shape.ONE_COLUMN && random.nextInt(5) == 0;
        if (followed) {
            notes(1, true);
        }
    }

    private LocatedColumns columns(List<Holds> kinds) {
        return new LocatedColumns(words, random, kinds);
    }

    private int count() {
        return 4 + random.nextInt(random.nextInt(4) == 0 ? 90 : 20);
    }

    private void table(LocatedColumns columns, int rows) {
        header(columns.heads());
        data(columns, rows);
    }

    private void header(List<String> cells) {
        sheet.add(Line.HEADER, cells);
    }

    private void data(LocatedColumns columns, int rows) {
        for (int i = 0; i < rows; i++) {
            sheet.add(Line.DATA, columns.row());
        }
    }

    private void titles(int count) {
        for (String title : words.some("title", count, random)) {
            sheet.add(Line.ASIDE, title);
        }
        if (count > 0 && random.nextInt(3) > 0) {
            sheet.blank();
        }
    }

    private void preamble(boolean pairs) {
        if (random.nextBoolean()) {
            sheet.add(Line.ASIDE, words.one("title", random));
        }
        List<String> keys = words.some("key", 2 + random.nextInt(5), random);
        for (String key : keys) {
            String value = words.one("value", random);
            if (pairs) {
                sheet.add(Line.ASIDE, List.of(key + (random.nextBoolean() ? ":" : ""), value));
            } else {
                sheet.add(Line.ASIDE, key + ": " + value);
            }
        }
        if (!pairs || random.nextInt(3) > 0) {
            sheet.blank();
        }
    }

    private void notes(int count, boolean blank) {
        if (blank) {
            sheet.blank();
        }
        for (int i = 1; i < count; i++) {
            sheet.add(Line.ASIDE, words.one("note", random));
        }
        sheet.add(Line.ASIDE, words.one("source", random));
    }

    private void totals(LocatedColumns columns) {
        header(columns.heads());
        int parts = 1 + random.nextInt(3);
        for (int i = 0; i < parts; i++) {
            data(columns, 3 + random.nextInt(6));
            if (parts > 1) {
                total(columns, "subtotal");
            }
        }
        total(columns, "total");
    }

    private void total(LocatedColumns columns, String word) {
        List<String> sums = columns.sums();
        sums.set(0, words.one(word, random));
        sheet.add(Line.TOTAL, sums);
    }

    private void beneath(LocatedColumns first) {
        table(first, 5 + random.nextInt(10));
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            sheet.blank();
            if (random.nextBoolean()) {
                sheet.add(Line.ASIDE, words.one("title", random));
                if (random.nextBoolean()) {
                    sheet.blank();
                }
            }
            List<Holds> kinds = LocatedColumns.usual(random, 3, 2 + random.nextInt(4));
            Collections.shuffle(kinds.subList(1, kinds.size()), random);
            table(columns(kinds), 5 + random.nextInt(10));
        }
    }

    /** A list with its cells replaced from a place on. */
    static List<String> from(int place, int size, List<String> cells) {
        List<String> row = new ArrayList<>(Collections.nCopies(size, ""));
        for (int i = 0; i < cells.size() && place + i < size; i++) {
            row.set(place + i, cells.get(i));
        }
        return row;
    }
}
