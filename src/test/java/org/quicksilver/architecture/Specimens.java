package org.quicksilver.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Small classes that break a rule, compiled while testing: a rule that has not been seen to fail is not trusted. */
final class Specimens {

    private Specimens() {}

    /**
     * Compiles sources and reads the classes.
     *
     * @param sources full class name to source
     */
    static JavaClasses compile(Path folder, Map<String, String> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<Path> paths = new ArrayList<>();
            for (Map.Entry<String, String> source : sources.entrySet()) {
                Path path = folder.resolve(source.getKey().replace('.', '/') + ".java");
                Files.createDirectories(path.getParent());
                Files.writeString(path, source.getValue());
                paths.add(path);
            }
            Files.createDirectories(folder);
            List<String> options = List.of("-d", folder.toString(), "-proc:none", "-nowarn");
            if (!compiler.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(paths))
                    .call()) {
                throw new IllegalArgumentException("A specimen does not compile");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ClassFileImporter().importPath(folder);
    }

    /** A class that has a field of another. */
    static String uses(String packageName, String name, String other) {
        return "package " + packageName + "; class " + name + " { " + other + " other; }";
    }
}
