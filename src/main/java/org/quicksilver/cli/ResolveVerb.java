package org.quicksilver.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quicksilver.batch.Refused;
import org.quicksilver.batch.ValueQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads values on their own. */
@Command(
        name = "resolve",
        description = "Read one value, or every line of a file, as a run would, for example: resolve country Kiribati")
final class ResolveVerb extends Verb {
    @Parameters(index = "0", paramLabel = "KIND", description = "A kind, a field of the job or a vocabulary")
    private String kind = "";

    @Parameters(index = "1", paramLabel = "TEXT", arity = "0..1", description = "The value")
    private @Nullable String text;

    @Option(
            names = "--lang",
            paramLabel = "L",
            defaultValue = "und",
            description = "Language of the value, for example fr")
    private String lang = "und";

    @Option(names = "--file", paramLabel = "F", description = "File with a value a line, UTF-8")
    private @Nullable Path file;

    @Override
    ExitCode work(Console console) throws IOException {
        List<String> texts = texts();
        ValueQuery query = new ValueQuery(common.places());
        for (String each : texts) {
            Map<String, Object> answer = query.resolve(kind, each, lang);
            console.result(answer, List.of(line(answer)));
        }
        return ExitCode.DONE;
    }

    private List<String> texts() throws IOException {
        if ((text == null) == (file == null)) {
            throw new Refused("resolve takes a TEXT or --file F, one of the two");
        }
        if (text != null) {
            return List.of(text);
        }
        if (file == null || !Files.isReadable(file)) {
            throw new Refused("There is no readable file " + file);
        }
        return Files.readAllLines(file);
    }

    private static String line(Map<String, Object> answer) {
        StringBuilder line = new StringBuilder();
        line.append(answer.get("text"))
                .append("\t")
                .append(answer.get("value"))
                .append("\t")
                .append(answer.get("status"))
                .append("\t")
                .append(answer.get("class"))
                .append("\t")
                .append(answer.get("rule"));
        if (answer.containsKey("group")) {
            line.append("\t").append(answer.get("group")).append(' ').append(answer.get("members"));
        }
        Object alternatives = answer.get("alternatives");
        if (alternatives instanceof List<?> list && !list.isEmpty()) {
            line.append("\t").append(list);
        }
        return line.toString();
    }
}
