package org.quicksilver.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.quicksilver.record.Hashes;

/** Version of the program: its number and a hash of its code, since results may differ with either. */
public final class CodeVersion {
    private static final String BUILD = "quicksilver.build";
    private static final String VERSION = "0.1.0";
    private static final int DIGITS = 16;

    private CodeVersion() {}

    /** The version, for example {@code 0.1.0+2f5a0c1e9b7d4a36}. */
    public static String current() {
        String build = System.getProperty(BUILD, "");
        return VERSION + "+" + (build.isEmpty() ? hashOfCode() : build);
    }

    private static String hashOfCode() {
        try {
            URI source = CodeVersion.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            MessageDigest digest = Hashes.sha256();
            Path code = Path.of(source);
            for (Path file : files(code)) {
                digest.update(code.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                try (InputStream in = Files.newInputStream(file)) {
                    digest.update(in.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException | IllegalArgumentException e) {
            return "unknown";
        }
    }

    private static List<Path> files(Path code) throws IOException {
        try (Stream<Path> all = Files.walk(code)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
