package org.quicksilver.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What surveys in several languages say that activities are to each other is published, and what leads nowhere is told. */
class RelationsTest {
    private static final RunOptions OPTIONS = new RunOptions("", "", 2, false, false);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final Map<String, String> ids = new HashMap<>();

    @BeforeEach
    void runASurveyInSixLanguages() throws IOException {
        survey("en.csv", """
                Title,Beneficiary,Start date,GEF ID,Remarks
                Laboratory network for mercury in hair,Kenya,2019-02-01,9718,
                Mercury free dental clinics for rural districts,Ghana,2019-03-01,,
                Register of contaminated sites near former mines,Peru,2019-04-01,10102,
                Second course for customs officers on thermometers,Jordan,2020-02-01,,"Follow-up to ""First course for customs officers on thermometers""."
                First course for customs officers on thermometers,Jordan,2018-02-01,,
                Safe storage of waste lamps,Fiji,2020-03-01,,Replaces project GEF 424242.
                Public campaign on skin creams,Togo,2020-04-01,,"It replaces the activity ""A campaign that nobody here has ever reported""."
                Phase-out of lamps in schools,Niue,2020-05-01,,It replaces 9718 lamps in 12 schools.
                """);
        survey("fr.csv", """
                Titre,Bénéficiaire,Date de début,Remarques
                Réseau de surveillance du mercure chez les femmes enceintes,Kenya,2020-01-01,Ce projet remplace le projet FEM 9718.
                Cliniques dentaires pilotes,Ghana,2020-01-15,Remplace « Mercury free dental clinics for rural districts ».
                """);
        survey("es.csv", """
                Título,Beneficiario,Fecha de inicio,Observaciones
                Plan de limpieza de suelos con mercurio,Perú,2020-06-01,Sustituye al proyecto FMAM 10102.
                """);
        survey("ru.csv", """
                Название,Бенефициар,Дата начала,Примечания
                Инвентаризация выбросов ртути на цементных заводах,Армения,2019-05-01,
                Мониторинг ртути в воздухе городов,Армения,2020-07-01,Взамен проекта «Инвентаризация выбросов ртути на цементных заводах».
                """);
        survey("ar.csv", """
                العنوان,المستفيد,تاريخ البدء,ملاحظات
                مختبر وطني للزئبق,الأردن,2020-11-01,المشروع بديل عن مشروع رقم المرفق ٩٧١٨.
                برنامج جديد لعيادات الأسنان,الأردن,2020-08-01,"هذا المشروع يحل محل مشروع ""First course for customs officers on thermometers""."
                """);
        survey("zh.csv", """
                标题,受益方,开始日期,备注
                化妆品中汞的检测能力建设项目,蒙古,2019-06-01,
                第二个汞检测项目,蒙古,2020-09-01,本项目取代《化妆品中汞的检测能力建设项目》。
                汞废物管理后续工作,蒙古,2020-10-01,本项目取代全环基金项目9718。
                """);
        RunResult result = new RunDesk(places(), new StopFlag(), RunProgress.NONE).run(OPTIONS);
        assertThat(result.isPublished()).as(result.toString()).isTrue();
        table("tables/mechanisms")
                .forEach(m -> ids.put(m.getOrDefault("mechanism_id", ""), m.getOrDefault("title", "")));
    }

    private void survey(String file, String text) throws IOException {
        Path path = folder.resolve("input/2019-2020").resolve(file);
        Files.createDirectories(path.resolveSibling("."));
        Files.writeString(path, text);
    }

    private Places places() {
        return PlacesFinder.find(
                Child.HOME.resolve("jobs/mechanisms.yaml"),
                folder.resolve("input"),
                folder.resolve("output"),
                folder.resolve("state").toString());
    }

    private List<Map<String, String>> table(String path) throws IOException {
        return PublishedTable.rows(folder.resolve("output/latest").resolve(path + ".csv"));
    }

    private String title(Map<String, String> row, String column) {
        String title = ids.getOrDefault(row.getOrDefault(column, ""), "?");
        return title.length() <= 30 ? title : title.substring(0, 30);
    }

    @Test
    void relationsAreFoundByNumberAndByTitleAcrossLanguages() throws IOException {
        assertThat(table("tables/mechanism_links"))
                .filteredOn(l -> "stated".equals(l.get("rule")))
                .extracting(l -> title(l, "mechanism_id") + " | " + l.get("relation") + " | " + title(l, "related_id"))
                .containsExactlyInAnyOrder(
                        "Second course for customs offi | phase_of | First course for customs offic",
                        "Réseau de surveillance du merc | replaces | Laboratory network for mercury",
                        "Cliniques dentaires pilotes | replaces | Mercury free dental clinics fo",
                        "Plan de limpieza de suelos con | replaces | Register of contaminated sites",
                        "Мониторинг ртути в воздухе гор | replaces | Инвентаризация выбросов ртути ",
                        "برنامج جديد لعيادات الأسنان | replaces | First course for customs offic",
                        "مختبر وطني للزئبق | replaces | Laboratory network for mercury",
                        "第二个汞检测项目 | replaces | 化妆品中汞的检测能力建设项目",
                        "汞废物管理后续工作 | replaces | Laboratory network for mercury");
    }

    @Test
    void aRelationThatLeadsNowhereIsNotPublishedAndTold() throws IOException {
        assertThat(table("quality/stated_relations"))
                .filteredOn(r -> !"linked".equals(r.get("outcome")))
                .extracting(r -> title(r, "mechanism_id") + " | " + r.get("relation") + " | " + r.get("named") + " | "
                        + r.get("outcome"))
                .containsExactlyInAnyOrder(
                        "Safe storage of waste lamps | replaces | GEF:424242 | not_found",
                        "Public campaign on skin creams | replaces | A campaign that nobody here has ever reported | not_found");
    }
}
