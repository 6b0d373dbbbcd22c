package org.quicksilver.publish;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON files for people and programs: indented, keys in the order given, LF. */
final class Json {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Json() {}

    static String of(Map<String, ? extends @Nullable Object> content) {
        return MAPPER.writeValueAsString(content).replace("\r\n", "\n") + "\n";
    }
}
