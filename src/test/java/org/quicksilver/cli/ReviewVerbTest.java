package org.quicksilver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exit codes of asking where there is nothing to ask about. */
class ReviewVerbTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private int review(String... arguments) {
        List<String> all = new ArrayList<>(List.of("review"));
        all.addAll(List.of(arguments));
        return Main.commandLine().execute(all.toArray(String[]::new));
    }

    @Test
    void whatCannotBeAskedIsWrongUsage() {
        String output = folder.resolve("output").toString();
        assertThat(review()).isEqualTo(2);
        assertThat(review("export", "--output", output)).isEqualTo(2);
        assertThat(review("export", "--output", output, "--most", "-1")).isEqualTo(2);
        assertThat(review("import", folder.resolve("none.xlsx").toString(), "--output", output))
                .isEqualTo(2);
        assertThat(review("import")).isEqualTo(2);
        assertThat(review("import", "--help")).isZero();
    }
}
