package org.quicksilver.plan;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/** A YAML file as nodes that know their lines; what is no readable YAML of keys and values is a fault. */
final class YamlFile {

    /** A job file is written by hand; more than this is none. */
    private static final long MOST_BYTES = 1 << 20;

    private final Path file;
    private final FaultList faults;

    YamlFile(Path file, FaultList faults) {
        this.file = file;
        this.faults = faults;
    }

    /** Its top, empty after a fault. */
    Optional<MappingNode> read() {
        return bytes().flatMap(this::decode).flatMap(this::compose).flatMap(this::mapping);
    }

    private Optional<byte[]> bytes() {
        try {
            if (!Files.isRegularFile(file)) {
                faults.at(0, "there is no such file", "name a job file, for example with --job jobs/NAME.yaml");
            } else if (Files.size(file) > MOST_BYTES) {
                faults.at(0, "is larger than 1 MB", "name a job file; knowledge belongs into vocabularies");
            } else {
                return Optional.of(Files.readAllBytes(file));
            }
        } catch (IOException e) {
            faults.at(0, "cannot be read (" + e.getMessage() + ")", "check its permissions");
        }
        return Optional.empty();
    }

    private Optional<String> decode(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            faults.at(lineOf(bytes, in.position()), "is not UTF-8 text", "save the file as UTF-8");
            return Optional.empty();
        }
        String text = out.flip().toString();
        return Optional.of(text.startsWith("\ufeff") ? text.substring(1) : text);
    }

    private static int lineOf(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }

    private Optional<Node> compose(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(20);
        options.setNestingDepthLimit(20);
        try {
            Optional<Node> node = Optional.ofNullable(new Yaml(options).compose(new StringReader(text)));
            if (node.isEmpty()) {
                faults.at(1, "is empty", "write at least job, entity, input and fields");
            }
            return node;
        } catch (ReaderException e) {
            int line = 1
                    + (int) text.codePoints()
                            .limit(e.getPosition())
                            .filter(c -> c == '\n')
                            .count();
            faults.at(line, "has a character that YAML forbids", "remove the control character");
        } catch (MarkedYAMLException e) {
            syntax(e);
        } catch (YAMLException e) {
            faults.at(0, "cannot be read as YAML (" + oneLine(e.getMessage()) + ")", "write it more plainly");
        }
        return Optional.empty();
    }

    private void syntax(MarkedYAMLException e) {
        Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
        int line = mark == null ? 0 : mark.getLine() + 1;
        String problem = oneLine(e.getProblem());
        if (problem.contains("\\t(TAB)")) {
            faults.at(line, "a tab stands where the line is indented", "indent with spaces");
        } else {
            faults.at(line, "is not YAML here (" + problem + ")", "check quotes, colons and indents above this place");
        }
    }

    private static String oneLine(@Nullable String message) {
        return message == null ? "no reason given" : message.strip().replaceAll("\\s+", " ");
    }

    private Optional<MappingNode> mapping(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            faults.at(node, "the job is not keys with values", "start with job: NAME");
            return Optional.empty();
        }
        return NodeCheck.isTree(mapping, faults) ? Optional.of(mapping) : Optional.empty();
    }
}
