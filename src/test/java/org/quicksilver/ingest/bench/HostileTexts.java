package org.quicksilver.ingest.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Texts made to stop a reader: each must be read or refused with a reason, soon and in little memory. */
final class HostileTexts implements Measure {

    private static final String LINE = "17,Workshop on hazardous waste,Peru,2017-03-01,12500.50,completed\n";
    private static final String HEAD = "No,Title,Country,Start date,Budget,Status\n";

    @Override
    public String name() {
        return "hostile";
    }

    /** Writes a text. */
    private interface Maker {
        void write(OutputStream out) throws IOException;
    }

    @Override
    public List<Figure> run(Bench bench) throws IOException {
        Path folder = bench.folder("hostile");
        List<Figure> figures = new ArrayList<>();
        figures.add(run(folder, "one stray quote before 400 MB", out -> {
            put(out, HEAD + "\"");
            repeat(out, LINE, 400 << 20);
        }));
        figures.add(run(folder, "a stray quote in every line, 50 MB", out -> {
            put(out, HEAD);
            repeat(out, LINE.replace("Workshop", "\"Workshop"), 50 << 20);
        }));
        figures.add(run(folder, "two million quotes in one line", out -> {
            put(out, HEAD);
            repeat(out, "\"a,", 6_000_000);
        }));
        figures.add(run(folder, "10^6 columns", out -> {
            repeat(out, "Title,", 6_000_000);
            put(out, "\n");
            repeat(out, "x,", 2_000_000);
        }));
        figures.add(run(folder, "10^6 different columns", out -> {
            for (int i = 0; i < 1_000_000; i++) {
                put(out, "column " + i + ",");
            }
            put(out, "\n");
            repeat(out, "x,", 2_000_000);
        }));
        figures.add(run(folder, "a cell of 100 MB", out -> {
            put(out, HEAD + LINE + "1,");
            repeat(out, "word ", 100 << 20);
            put(out, ",Peru,2017,5,completed\n" + LINE);
        }));
        figures.add(run(folder, "a quoted cell of 100 MB", out -> {
            put(out, HEAD + LINE + "1,\"");
            repeat(out, "word ", 100 << 20);
            put(out, "\",Peru,2017,5,completed\n" + LINE);
        }));
        figures.add(run(folder, "100 MB without a line end", out -> repeat(out, LINE.strip() + ",", 100 << 20)));
        figures.add(run(folder, "100 MB of zero bytes", out -> repeat(out, "\0", 100 << 20)));
        figures.add(run(folder, "zero bytes inside cells", out -> {
            put(out, HEAD);
            repeat(out, LINE.replace("Peru", "Pe\0ru"), 10 << 20);
        }));
        figures.add(run(folder, "100 MB of line ends", out -> repeat(out, "\n", 100 << 20)));
        figures.add(run(folder, "100 MB of delimiters", out -> repeat(out, ",", 100 << 20)));
        figures.add(run(folder, "10 MB of quotes", out -> repeat(out, "\"", 10 << 20)));
        figures.add(run(folder, "20 MB of random bytes", out -> {
            byte[] bytes = new byte[20 << 20];
            new java.util.Random(7).nextBytes(bytes);
            out.write(bytes);
        }));
        return figures;
    }

    private static Figure run(Path folder, String what, Maker maker) throws IOException {
        Path file = folder.resolve("hostile.csv");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            maker.write(out);
        }
        Child.Result result = Child.run(256, ReadFile.class, List.of(file.toString()), 60);
        Files.delete(file);
        String said = result.lastLine();
        double seconds = result.exit() == 0 ? Double.parseDouble(said.split(" ", 2)[0]) : 999;
        boolean met = result.exit() == 0 && seconds <= 10;
        return new Figure(
                what,
                String.format(Locale.ROOT, "%.1f s %s", seconds, said.contains(" ") ? said.split(" ", 2)[1] : said),
                "<= 10 s",
                met);
    }

    private static void put(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void repeat(OutputStream out, String text, int bytes) throws IOException {
        byte[] one = text.getBytes(StandardCharsets.UTF_8);
        for (int written = 0; written < bytes; written += one.length) {
            out.write(one);
        }
    }
}
