package org.quicksilver.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.quicksilver.batch.store.Judgement;

/** A small survey with pairs and words that wait for people, and somebody who answers. */
final class ReviewDesk {
    static final RunOptions OPTIONS = JobFolder.OPTIONS;

    private final Path folder;
    private final JobFolder job;

    ReviewDesk(Path folder) throws IOException {
        this.folder = folder;
        this.job = new JobFolder(folder, JobFolder.PEOPLE + """
                  - { name: country, kind: country, many: true, compare: false }
                match:
                  blocking: [[surname.prefix3]]
                  thresholds: { match: 0.999999999, review: 0.0000001 }
                  comparisons:
                    surname: { levels: [ { level: exact, m: 0.8, u: 0.01 }, { level: else, m: 0.2, u: 0.99 } ] }
                    given_name: { levels: [ { level: exact, m: 0.8, u: 0.01 }, { level: else, m: 0.2, u: 0.99 } ] }
                    born: { levels: [ { level: exact, m: 0.8, u: 0.01 }, { level: else, m: 0.2, u: 0.99 } ] }
                    town: { levels: [ { level: exact, m: 0.8, u: 0.01 }, { level: else, m: 0.2, u: 0.99 } ] }
                statistics: [ { table: T01, measure: count, by: [country], counting: each } ]
                """);
        input(rows());
    }

    /** The rows of the survey. */
    static List<String> rows() {
        return new ArrayList<>(List.of(
                "Ada,Lovell,1985-12-10,Harrow,France",
                "Ada,Lovell,1985-12-11,Camden,France",
                "Adah,Lovell,1985-12-12,Luton,France",
                "=SUM(A1),Hooper,1976-12-09,Camden,Kenya",
                "Grace,Hooper,1976-12-08,Norwood,Kenya",
                "Joan,Clark,1987-06-24,Norwood,Xyzland",
                "Alan,Turner,1982-06-23,Luton,Xyzland; Kenya"));
    }

    void input(List<String> rows) throws IOException {
        input("first.csv", rows);
    }

    /** The rows in a file that replaces all that was there. */
    void input(String name, List<String> rows) throws IOException {
        try (Stream<Path> old = Files.list(folder.resolve("input"))) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        job.input(name, JobFolder.HEADINGS + ",country\n" + String.join("\n", rows) + "\n");
    }

    Places places() {
        return job.places();
    }

    RunResult run() throws IOException {
        return job.run();
    }

    Path export(String name) throws IOException {
        Path file = folder.resolve(name);
        new ReviewExport(places()).write(Optional.of(file), 0);
        return file;
    }

    ReviewReport take(Path file) throws IOException {
        return job.take(file);
    }

    /** Says something about every row of a sheet. */
    @FunctionalInterface
    interface Reviewer {
        /** @return decision and reviewer; empty for no answer */
        List<String> answer(Map<String, String> row);
    }

    /** Writes answers into a copy of a workbook. */
    Path answer(Path book, String sheet, String to, Reviewer reviewer) throws IOException {
        Path copy = folder.resolve(to);
        try (InputStream in = Files.newInputStream(book);
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(copy)) {
            Sheet questions = workbook.getSheet(sheet);
            Row heading = questions.getRow(0);
            for (Row row : questions) {
                if (row.getRowNum() == 0) {
                    continue;
                }
                Map<String, String> cells = new HashMap<>();
                heading.forEach(name -> cells.put(
                        name.getStringCellValue(),
                        Optional.ofNullable(row.getCell(name.getColumnIndex()))
                                .map(Object::toString)
                                .orElse("")));
                List<String> answer = reviewer.answer(cells);
                for (int i = 0; i < answer.size(); i++) {
                    row.getCell(i + 1).setCellValue(answer.get(i));
                }
            }
            workbook.write(out);
        }
        return copy;
    }

    /** Whether the two records of a row stand on two lines of the survey, counted from its first row. */
    static boolean stands(Map<String, String> row, int one, int other) {
        String left = row.getOrDefault("Where A stands", "");
        String right = row.getOrDefault("Where B stands", "");
        String a = ":" + (one + 1);
        String b = ":" + (other + 1);
        return (left.endsWith(a) && right.endsWith(b)) || (left.endsWith(b) && right.endsWith(a));
    }

    List<Judgement> judgements() {
        try (OpenState state = OpenState.of(places(), 1)) {
            return state.stores().judgements().all();
        }
    }

    /** A published table of the run that is latest, a map a row. */
    List<Map<String, String>> table(String path) throws IOException {
        return job.table(path);
    }

    /** The entity of every record, by the line it stands on, counted from the first row of the survey. */
    Map<Integer, String> entities() throws IOException {
        Map<Integer, String> entities = new HashMap<>();
        for (Map<String, String> row : table("tables/source_records")) {
            entities.put(Integer.parseInt(row.getOrDefault("row_no", "0")) - 1, row.getOrDefault("person_id", ""));
        }
        return entities;
    }

    void loseState() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("output/.state"))) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
