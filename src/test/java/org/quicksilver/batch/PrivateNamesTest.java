package org.quicksilver.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateNamesTest {
    @TempDir
    Path folder;

    @Test
    void theNameOfAPrivateFieldIsTakenOutOfTheTitleOfItsRecord() throws IOException {
        JobFolder job = new JobFolder(folder, """
                job: courses
                entity: { name: course, plural: courses, id_prefix: C }
                input: { files: ["*.csv"] }
                fields:
                  - { name: title, kind: title, required: true }
                  - { name: contact_name, kind: name, public: false }
                publish: { record_values: false }
                """);
        job.input("a.csv", """
                title,contact_name
                Mercury waste with Maria Gonzalez,Maria Gonzalez
                Inventory of artisanal mines,John Smithson
                Mines that John Smithson visited,John Smithson
                """);

        job.publish();

        assertThat(job.table("tables/courses"))
                .extracting(row -> row.get("title"))
                .containsExactlyInAnyOrder(
                        "Mercury waste with [name]", "Inventory of artisanal mines", "Mines that [name] visited");
    }
}
