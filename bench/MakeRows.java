import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Writes survey files with rows that recur: every fourth row reports a project that an earlier one reported, misspelt,
 * shortened or with a value missing. The same arguments give the same bytes.
 *
 * <p>Usage: java bench/MakeRows.java ROWS SEED FOLDER; the job for them is bench/rows.yaml.
 */
public final class MakeRows {
    private static final int ROWS_A_FILE = 25_000;
    private static final int LEAST_FILES = 12;
    /** Projects that a later row may report again. */
    private static final int REMEMBERED = 5_000;

    private static final String[] COUNTRIES = {
        "Kenya", "Ghana", "Senegal", "Togo", "Mali", "Benin", "Gabon", "Zambia", "Malawi", "Lesotho", "Peru", "Chile",
        "Ecuador", "Bolivia", "Paraguay", "Uruguay", "Honduras", "Guatemala", "Panama", "Jamaica", "Barbados", "Fiji",
        "Samoa", "Tonga", "Vanuatu", "Kiribati", "Palau", "Nepal", "Bhutan", "Mongolia", "Viet Nam", "Cambodia",
        "Indonesia", "Malaysia", "Sri Lanka", "Jordan", "Lebanon", "Oman", "Kuwait", "Morocco", "Tunisia", "Egypt"
    };
    private static final String[] DELIMITERS = {",", ";", "\t"};
    private static final String SYLLABLES = "ba ke li mo nu pra sto ter vin wol xan zeb cor dim fal gre hol jan kor lum";

    private final Random random;
    private final String[] syllables = SYLLABLES.split(" ");
    private final String[] words = new String[20_000];
    private final List<String[]> remembered = new ArrayList<>();

    private MakeRows(long seed) {
        random = new Random(seed);
        for (int i = 0; i < words.length; i++) {
            words[i] = word();
        }
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 3) {
            System.err.println("Usage: java bench/MakeRows.java ROWS SEED FOLDER");
            System.exit(2);
        }
        int rows = Integer.parseInt(arguments[0]);
        new MakeRows(Long.parseLong(arguments[1])).write(rows, Path.of(arguments[2]));
    }

    private void write(int rows, Path folder) throws IOException {
        Files.createDirectories(folder);
        int files = Math.max(LEAST_FILES, (rows + ROWS_A_FILE - 1) / ROWS_A_FILE);
        for (int file = 0; file < files; file++) {
            int from = (int) ((long) rows * file / files);
            int to = (int) ((long) rows * (file + 1) / files);
            write(folder.resolve(String.format(Locale.ROOT, "survey-%03d.csv", file)), to - from, DELIMITERS[file % 3]);
        }
    }

    private void write(Path file, int rows, String delimiter) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(String.join(delimiter, "ref", "title", "country", "organisation", "start_date", "budget_usd"));
            out.write("\n");
            for (int row = 0; row < rows; row++) {
                String[] cells = random.nextInt(4) == 0 && !remembered.isEmpty() ? again() : fresh();
                out.write(String.join(delimiter, cells));
                out.write("\n");
                if (random.nextInt(200) == 0) {
                    out.write(String.join(delimiter, cells));
                    out.write("\n");
                    row++;
                }
            }
        }
    }

    private String[] fresh() {
        String[] cells = {
            "N-" + (100_000 + random.nextInt(900_000)) + random.nextInt(10),
            title(),
            COUNTRIES[random.nextInt(COUNTRIES.length)],
            words[random.nextInt(2_000)] + " " + words[random.nextInt(words.length)] + " Institute",
            String.format(
                    Locale.ROOT,
                    "%d-%02d-%02d",
                    2015 + random.nextInt(8),
                    1 + random.nextInt(12),
                    1 + random.nextInt(28)),
            String.valueOf(1_000 + random.nextInt(900) * 500)
        };
        if (remembered.size() < REMEMBERED) {
            remembered.add(cells);
        } else {
            remembered.set(random.nextInt(REMEMBERED), cells);
        }
        return cells;
    }

    private String[] again() {
        String[] cells = remembered.get(random.nextInt(remembered.size())).clone();
        cells[0] = random.nextInt(3) == 0 ? "" : cells[0];
        cells[1] = misspelt(cells[1]);
        cells[4] = random.nextInt(5) == 0 ? "" : cells[4];
        cells[5] = random.nextInt(5) == 0 ? "n/a" : cells[5];
        return cells;
    }

    private String title() {
        StringBuilder title = new StringBuilder();
        int length = 4 + random.nextInt(5);
        for (int i = 0; i < length; i++) {
            title.append(i == 0 ? "" : " ").append(words[skewed()]);
        }
        return title.toString();
    }

    /** Some words are common, most are rare. */
    private int skewed() {
        double u = random.nextDouble();
        return (int) (u * u * u * words.length);
    }

    private String misspelt(String title) {
        if (random.nextBoolean()) {
            return title;
        }
        int at = 1 + random.nextInt(title.length() - 2);
        return random.nextBoolean()
                ? title.substring(0, at) + title.substring(at + 1)
                : title.substring(0, title.lastIndexOf(' '));
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        int length = 2 + random.nextInt(3);
        for (int i = 0; i < length; i++) {
            word.append(syllables[random.nextInt(syllables.length)]);
        }
        return word.toString();
    }
}
