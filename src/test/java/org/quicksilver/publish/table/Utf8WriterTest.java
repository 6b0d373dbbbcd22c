package org.quicksilver.publish.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8WriterTest {
    @Test
    void textsOfAnyLengthComeOutAsTheyWentIn() throws IOException {
        Random random = new Random(7);
        StringBuilder all = new StringBuilder();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Utf8Writer writer = new Utf8Writer(bytes)) {
            for (int i = 0; i < 200; i++) {
                String text =
                        (i % 3 == 0 ? "x" : "é中\uD83C\uDFAD").repeat(random.nextInt(i % 50 == 0 ? 70_000 : 3_000));
                all.append(text).append("ab");
                writer.write(text);
                writer.write("xaby", 1, 2);
            }
            writer.write("end".toCharArray());
            writer.flush();
            assertThat(bytes.size()).isPositive();
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .isEqualTo(all.append("end").toString());
    }
}
