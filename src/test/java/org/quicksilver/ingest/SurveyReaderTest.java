package org.quicksilver.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quicksilver.ingest.workbook.TinyXlsx;
import org.quicksilver.plan.Plan;
import org.quicksilver.plan.PlanReader;
import org.quicksilver.record.Cell;
import org.quicksilver.record.ColumnReading;
import org.quicksilver.record.FileReading;
import org.quicksilver.record.FileReading.Disposition;
import org.quicksilver.record.RowKind;
import org.quicksilver.record.SourceRow;
import org.quicksilver.record.TableReading;

/** Text files from bytes to rows, as a run and {@code inspect} read them. */
class SurveyReaderTest {

    private static final Plan FLAGSHIP = flagship();
    private static final String HEAD = "No,Title,Country,Budget (US$),Status\n";

    @TempDir
    private Path folder;

    private static Plan flagship() {
        return PlanReader.read(Path.of("jobs/mechanisms.yaml"), Path.of("jobs/vocabularies"));
    }

    private SurveyFiles.Found file(String name, byte[] bytes) throws IOException {
        return SurveyFiles.one(Files.write(folder.resolve(name), bytes));
    }

    private SurveyFiles.Found file(String text) throws IOException {
        return file("a.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private SurveyReader reader(Plan plan) {
        return new SurveyReader(plan, new WorkbookStore(folder.resolve("books"), 256, 60));
    }

    private FileReading detect(String text) throws IOException {
        return reader(FLAGSHIP).detect(file(text));
    }

    private List<SourceRow> rows(Plan plan, String text) throws IOException {
        SurveyFiles.Found file = file(text);
        SurveyReader reader = reader(plan);
        FileReading reading = reader.detect(file);
        List<SourceRow> rows = new ArrayList<>();
        for (TableReading table : reading.tables()) {
            try (RowCursor cursor = reader.open(file, reading, table)) {
                for (SourceRow row = cursor.next(); row != null; row = cursor.next()) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private static List<String> texts(SourceRow row) {
        return row.cells().stream().map(Cell::text).toList();
    }

    private Plan limited(String limits) throws IOException {
        Path job = folder.resolve("job.yaml");
        Files.writeString(job, """
                job: small
                entity: { name: project, plural: projects, id_prefix: Q }
                input: { files: ["*.csv"] }
                fields:
                  - { name: title, kind: title, required: true }
                  - { name: country, kind: text }
                  - { name: budget, kind: number, headers: ["Budget (US$)"] }
                limits: { %s }
                """.formatted(limits));
        return PlanReader.read(job, Path.of("jobs/vocabularies"));
    }

    @Test
    void whatAJobNamesItselfIsNoColumnToIgnore() throws IOException {
        Path job = folder.resolve("people.yaml");
        Files.writeString(job, """
                job: people
                entity: { name: person, plural: people, id_prefix: P }
                input: { files: ["*.csv"] }
                fields:
                  - { name: given_name, kind: name, headers: ["First name"] }
                  - { name: group, kind: name }
                  - { name: latitude, kind: number }
                """);
        FileReading reading = reader(PlanReader.read(job, Path.of("jobs/vocabularies")))
                .detect(file("First Name,Group,Latitude,Longitude\nAda,red,1.5,2.5\nBo,blue,2.5,3.5\n"));
        assertThat(reading.tables().get(0).columns())
                .extracting(ColumnReading::field, ColumnReading::reason)
                .containsExactly(
                        tuple("given_name", "exact:mul"),
                        tuple("group", "exact:mul"),
                        tuple("latitude", "exact:mul"),
                        tuple("", "ignored"));
    }

    @Test
    void marksOfMissingValuesAreNumbersToAHeadingAboveThem() throws IOException {
        FileReading reading = detect("""
                Staff of the year,,,,
                ,,,2013,2012
                Segment,Own,Lent,Total,Total
                ,,,,Restated
                Support,609,-,672,641
                Reform,116,-,119,115
                Security,225,-,229,242
                Group,-,-,162,-
                Reform,20,-,934,760
                Hosted,11,-,11,9
                """);
        assertThat(reading.tables()).hasSize(1);
        assertThat(reading.tables().get(0).headerRows()).containsExactly(2, 3, 4);
        assertThat(reading.tables().get(0).columns().get(4).header()).isEqualTo("2012 Total Restated");
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void thousandsOfHeadingsAreComparedSoon() throws IOException {
        String head = IntStream.range(0, 6000)
                .mapToObj(i -> "total cost of region " + i + " by sector")
                .collect(Collectors.joining(","));
        String row = IntStream.range(0, 6000).mapToObj(Integer::toString).collect(Collectors.joining(","));
        FileReading reading = detect(head + "\n" + row + "\n" + row + "1\n" + row + "2\n");
        assertThat(reading.tables())
                .singleElement()
                .satisfies(t -> assertThat(t.columns()).hasSize(6000));
    }

    @Test
    void aFormWithAQuestionARowIsNoTable() throws IOException {
        FileReading reading = detect("""
                Fiche de projet,
                Intitulé du projet,Four à retorte pour Batouri
                Pays bénéficiaires,Cameroun
                Date de début,01/03/2021
                Budget (USD),12000
                Bailleur,FEM
                État,achevé
                """);
        assertThat(reading.reason()).isEqualTo("not_a_table");
    }

    @Test
    void thatThereWereNoActivitiesIsNoActivity() throws IOException {
        assertThat(rows(FLAGSHIP, HEAD + ",No activities in this period,,,\n"))
                .extracting(SourceRow::kind)
                .doesNotContain(RowKind.DATA);
    }

    @Test
    void aCopyOfTheTableBelowItBeginsAnotherTable() throws IOException {
        StringBuilder table = new StringBuilder(HEAD);
        for (int i = 1; i < 20; i++) {
            table.append(i + ",Training course " + i + ",Peru," + i * 100 + ",planned\n");
        }
        assertThat(detect(table.toString() + table).tables())
                .extracting(TableReading::firstRow)
                .containsExactly(1, 21);
        String further = HEAD + "20,Training course 20,Peru,2000,planned\n";
        assertThat(detect(table + further).tables())
                .extracting(TableReading::firstRow)
                .containsExactly(1);
    }

    @Test
    void aTableBehindThousandsOfRowsIsFoundAndOddRowsAmongThemAreReported() throws IOException {
        StringBuilder text = new StringBuilder(HEAD);
        for (int i = 1; i < 6000; i++) {
            text.append(
                    i + ",Training course " + i + ",Peru," + i * 100 + (i == 4000 ? ",\"a \"b\" c\"\n" : ",planned\n"));
        }
        text.append("\nTitle,Country,Start date\nAir survey,Peru,2017-02-03\n");
        FileReading reading = detect(text.toString());
        assertThat(reading.tables()).extracting(TableReading::firstRow).containsExactly(1, 6002);
        assertThat(reading.tables()).extracting(TableReading::lastRow).containsExactly(6001, 6003);
        assertThat(reading.warnings()).anyMatch(w -> w.contains("From line 4001"));
    }

    @Test
    void aCellTellsItsReferenceWhenAsked() throws IOException {
        SourceRow row = rows(FLAGSHIP, HEAD + "1,Visit,Peru,500,planned\n").get(1);
        assertThat(row.mapped())
                .filteredOn(c -> c.field().equals("title"))
                .singleElement()
                .satisfies(c -> assertThat(c.originRef()).isEqualTo("B2"));
    }

    @Test
    void aHeadingWithoutRowsIsRefusedAndStillShown() throws IOException {
        SurveyFiles.Found file = file(HEAD);
        SurveyReader reader = reader(FLAGSHIP);
        FileReading reading = reader.detect(file);
        assertThat(reading.disposition()).isEqualTo(Disposition.REFUSED);
        assertThat(reading.reason()).isEqualTo("no_data_rows");
        assertThat(reader.dump(file, reading, folder.resolve("dump")))
                .singleElement()
                .satisfies(p -> assertThat(p).hasContent("\"No\",\"Title\",\"Country\",\"Budget (US$)\",\"Status\""));
        assertThat(reader.detectAll(List.of(file)).get(0).tables()).isEmpty();
    }

    @Test
    void columnsWhoseHeadingSaysNothingAreTakenByTheirValues() throws IOException {
        String rows = """
                Training on mercury waste,Kenya,Completed,1000
                Workshop on mercury,Uganda; Kenya,Ongoing,2000
                Inventory of mercury,Ghana,Ongoing,3000
                National plan,Togo,Completed,4000
                """;
        assertThat(fields("Title of activity,Column 2,,Amount (US$)\n" + rows))
                .containsExactly("title", "beneficiaries", "status", "amount");
        assertThat(fields("Title of activity,Laboratory's home,,Amount (US$)\n" + rows))
                .containsExactly("title", "", "status", "amount");
        assertThat(fields("Title of activity,Country,,Amount (US$)\n"
                        + rows.replace("Completed", "Peru").replace("Ongoing", "Chile")))
                .containsExactly("title", "beneficiaries", "", "amount");
    }

    private List<String> fields(String text) throws IOException {
        FileReading reading = reader(FLAGSHIP).detect(file(text));
        return reading.tables().get(0).columns().stream()
                .map(ColumnReading::field)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<table></table>", "<table><tr><td>Войти</td></tr></table>"})
    void aRefusedWebPageTellsItsEncoding(String table) throws IOException {
        byte[] page = ("<html><p>Отчёт о деятельности центра</p>" + table + "</html>")
                .getBytes(Charset.forName("windows-1251"));
        FileReading reading = reader(FLAGSHIP).detect(file("a.csv", page));
        assertThat(reading.reason()).isNotEmpty();
        assertThat(reading.encoding()).isEqualTo("windows-1251");
    }

    @Test
    void aTableBelowAnotherIsReadByItself() throws IOException {
        StringBuilder text = new StringBuilder("Station,Reading,Depth,Remark\n");
        for (int i = 1; i < 9; i++) {
            text.append("S")
                    .append(i)
                    .append(',')
                    .append(i * 3)
                    .append(".5,")
                    .append(i)
                    .append(",ok\n");
        }
        text.append("Site,Flow,Level\nA,1.5,2\nB,2.5,3\n");
        FileReading reading = detect(text.toString());
        assertThat(reading.tables()).extracting(TableReading::headerRows).containsExactly(List.of(1), List.of(10));
        assertThat(rows(FLAGSHIP, text.toString())).hasSize(12);
    }

    @Test
    void theHeadingStandsRightAboveTheNumbers() throws IOException {
        FileReading reading = detect("Created as new,Sample twelve\ncm-1,A\n" + "1.5,2.5\n2.5,3.5\n".repeat(4));
        assertThat(reading.tables().get(0).headerRows()).containsExactly(2);
    }

    @Test
    void groupHeadingsMayRepeatTheirSubHeadings() throws IOException {
        FileReading reading = detect("control,,fire,\nX,Y,X,Y\n1.5,2.5,3.5,4.5\n1.6,2.6,3.6,4.6\n");
        assertThat(reading.tables().get(0).columns())
                .extracting(c -> c.header())
                .containsExactly("control X", "control Y", "fire X", "fire Y");
    }

    @Test
    void aTitleThatHoldsTheDelimiterIsNoGroupHeading() throws IOException {
        FileReading reading =
                detect("Work plan of the centre, final version\n" + HEAD + "1,Workshop,Peru,500,planned\n");
        assertThat(reading.tables().get(0).headerRows()).containsExactly(2);
    }

    @Test
    void yearsMayBeHeadings() throws IOException {
        FileReading reading = detect("Region,2016,2017,2018\nNorth,1.5,2.5,3.5\nSouth,2.5,1.5,0.5\nEast,3,4,5\n");
        assertThat(reading.tables().get(0).headerRows()).containsExactly(1);
    }

    @Test
    void aLoneCellInALaterColumnIsDataAndNoNote() throws IOException {
        List<SourceRow> rows = rows(
                FLAGSHIP, HEAD + "1,Workshop,Peru,500,planned\n,,and its neighbours,,\n2,Course,Peru,700,planned\n");
        assertThat(rows)
                .extracting(SourceRow::kind)
                .containsExactly(RowKind.HEADER, RowKind.DATA, RowKind.DATA, RowKind.DATA);
    }

    @Test
    void aDecimalCommaIsJoinedWhereTheWholeWidthComesBack() throws IOException {
        List<SourceRow> rows = rows(
                limited("text_mb: 9"),
                "Title,Country,Budget (US$),Note\nWorkshop,Peru,12,x\nCourse,Peru,12,5,\nVisit,Peru,13,y\n");
        assertThat(texts(rows.get(2))).containsExactly("Course", "Peru", "12,5", "");
    }

    @Test
    void delimitersAtTheEndOfARowJoinNothing() throws IOException {
        List<SourceRow> rows = rows(
                limited("text_mb: 9"),
                "Title,Country,Budget (US$),Note\nWorkshop,Peru,12,x\nCourse,Peru,12,y,\nVisit,Peru,13,y\n");
        assertThat(texts(rows.get(2)).subList(0, 4)).containsExactly("Course", "Peru", "12", "y");
        assertThat(rows.get(2).problem()).isEmpty();
    }

    @Test
    void aStrayQuoteThatSwallowsCellsIsALetter() throws IOException {
        List<SourceRow> rows = rows(
                FLAGSHIP,
                HEAD + "1,Workshop,Peru,500,planned\n2,\"Course,Peru,700,\"planned\"\n"
                        + "3,\"Visit, long\",Peru,800,planned\n".repeat(12));
        assertThat(texts(rows.get(2))).containsExactly("2", "\"Course", "Peru", "700", "planned");
    }

    @ParameterizedTest
    @CsvSource({
        "columns: 3, not_a_table, limits.columns",
        "rows: 2, not_a_table, limits.rows",
        "text_mb: 1, not_a_table, limits.text_mb"
    })
    void aFileBeyondALimitIsRefused(String limit, String reason, String named) throws IOException {
        String row = "1,Workshop " + "x".repeat(200) + ",Peru,500,planned\n";
        FileReading reading = reader(limited(limit)).detect(file(HEAD + row.repeat(6000)));
        assertThat(reading.reason()).isEqualTo(reason);
        assertThat(reading.message()).contains(named);
    }

    @ParameterizedTest
    @CsvSource({"cell_chars: 50, too_long", "record_chars: 100, too_long", "quoted_lines: 2, unclosed_quote"})
    void aRowBeyondALimitIsRejected(String limit, String reason) throws IOException {
        String row = "Workshop,Peru,500\n";
        String longRow = "\"Course of\nmany\nlines " + "word ".repeat(40) + "\",Chile,700\n";
        String text = "Title,Country,Budget (US$)\n" + row + longRow + row.repeat(50);
        assertThat(reasons(limited(limit), text)).contains(reason);
        assertThat(reasons(limited("text_mb: 9"), text)).isEmpty();
    }

    private Set<String> reasons(Plan plan, String text) throws IOException {
        Set<String> reasons = new TreeSet<>();
        rows(plan, text).forEach(r -> r.problem().ifPresent(p -> reasons.add(p.reason())));
        return reasons;
    }

    @Test
    void bytesOfAnotherEncodingAreReported() throws IOException {
        String text = HEAD + "1,Création de capacités,Pérou,500,planned\n".repeat(20);
        byte[] most = text.getBytes(StandardCharsets.UTF_8);
        byte[] odd = "2,Visite guidée,Pérou,600,planned\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] both = java.util.Arrays.copyOf(most, most.length + odd.length);
        System.arraycopy(odd, 0, both, most.length, odd.length);
        FileReading reading = reader(FLAGSHIP).detect(file("a.csv", both));
        assertThat(reading.encoding()).isEqualTo("UTF-8");
        assertThat(reading.warnings()).anyMatch(w -> w.contains("mixes encodings"));
    }

    @ParameterizedTest
    @CsvSource({
        "ISO-2022-KR, 북조선 인민의 나라와 경제",
        "x-windows-874, ประเทศไทยและการประชุมของศูนย์ภูมิภาค",
        "Shift_JIS, 環境省の研修会および会議の報告書である",
        "UTF-32BE, Отчёт о деятельности",
        "IBM850, Évaluation des déchets à l’échelle régionale présentée en février",
        "windows-1256, تقرير أنشطة المركز الإقليمي",
        "Big5, 區域中心活動報告與技術援助"
    })
    void anEncodingIsToldByTheText(String charset, String words) throws IOException {
        String text = words.replace('’', '\'') + ",x\n" + words.replace('’', '\'') + ",y\n";
        FileReading reading = reader(FLAGSHIP).detect(file("a.csv", text.getBytes(Charset.forName(charset))));
        assertThat(new String(text.getBytes(Charset.forName(charset)), Charset.forName(reading.encoding())))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"a.csv", "a.xls", "a.xlsx", "a.tsv"})
    void aFileIsWhatItHoldsWhateverItsNameSays(String name) throws IOException {
        String rows = HEAD + "1,Mercury inventory,Kenya,500,ongoing\n2,Gold plan,Ghana,700,ongoing\n";
        String table = "<table><tr><td>"
                + rows.strip().replace(",", "</td><td>").replace("\n", "</td></tr><tr><td>") + "</td></tr></table>";
        String xml = "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook"
                + " xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"S\"><Table><Row><Cell>"
                + "<Data ss:Type=\"String\">"
                + rows.strip()
                        .replace(",", "</Data></Cell><Cell><Data ss:Type=\"String\">")
                        .replace("\n", "</Data></Cell></Row><Row><Cell><Data ss:Type=\"String\">")
                + "</Data></Cell></Row></Table></Worksheet></Workbook>";
        byte[] book = Files.readAllBytes(TinyXlsx.workbook()
                .sheet(
                        "S",
                        "",
                        "<sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>Title</t></is></c>"
                                + "<c t=\"inlineStr\"><is><t>Country</t></is></c></row><row r=\"2\"><c t=\"inlineStr\"><is>"
                                + "<t>Mercury inventory</t></is></c><c t=\"inlineStr\"><is><t>Kenya</t></is></c></row></sheetData>")
                .write(folder.resolve("book")));

        assertThat(read(name, rows.getBytes(StandardCharsets.UTF_8))).isEqualTo("csv");
        assertThat(read(name, ("<html><body><p>2018</p>" + table).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("html");
        assertThat(read(name, xml.getBytes(StandardCharsets.UTF_8))).isEqualTo("xml");
        assertThat(read(name, book)).isEqualTo("xlsx");
    }

    @Test
    void aWebPageThatDoesNotSayItsEncodingIsReadByItsLetters() throws IOException {
        String row = "<tr><td>Укрепление потенциала лабораторий для анализа ртути</td><td>Кыргызстан</td></tr>";
        byte[] page = ("<html><table><tr><td>Title</td><td>Country</td></tr>" + row
                        + row.replace("Кырг", "Казахстан; Кырг") + "</table></html>")
                .getBytes(Charset.forName("windows-1251"));

        FileReading reading = reader(FLAGSHIP).detect(file("answers.xls", page));

        assertThat(reading.format()).isEqualTo("html");
        assertThat(reading.warnings()).anyMatch(w -> w.contains("windows-1251"));
        assertThat(reading.encoding()).isEqualTo("windows-1251");
        assertThat(reading.encodingReason()).startsWith("letters:ru");
        assertThat(reading.isText()).isFalse();
        assertThat(reader(FLAGSHIP).looks(file("answers.xls", page), reading)).hasSize(1);
        try (RowCursor rows = reader(FLAGSHIP)
                .open(file("answers.xls", page), reading, reading.tables().get(0))) {
            assertThat(rows.next()).isNotNull();
        }
    }

    private String read(String name, byte[] bytes) throws IOException {
        FileReading reading = reader(FLAGSHIP).detect(file(name, bytes));
        assertThat(reading.disposition()).as(reading.message()).isEqualTo(Disposition.READ);
        assertThat(reading.tables().get(0).columns())
                .extracting(ColumnReading::field)
                .contains("title", "beneficiaries");
        return reading.format();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<html><body>Please sign in</body></html>|a web page",
                "<!DOCTYPE html><html><table><tr><td>User</td><td>Password</td></tr></table></html>|a web page",
                "MIME-Version: 1.0\\nContent-Type: multipart/related; boundary=x\\n\\n--x\\n<table>|a web archive",
                "<?xml version='1.0'?><rows><row a='1'/></rows>|an XML document"
            })
    void aPageOrDocumentWithoutATableIsRefusedAsWhatItIs(String text, String words) throws IOException {
        FileReading reading =
                reader(FLAGSHIP).detect(file("a.xls", text.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8)));

        assertThat(reading.disposition()).isEqualTo(Disposition.REFUSED);
        assertThat(reading.reason()).isEqualTo("not_a_table");
        assertThat(reading.message()).contains(words);
        assertThat(reading.encoding()).isNotEmpty();
    }
}
