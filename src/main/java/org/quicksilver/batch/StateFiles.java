package org.quicksilver.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.quicksilver.ingest.SurveyFiles;
import org.quicksilver.ingest.archive.UnpackedFiles;

/** The files beside the database that can be made anew: unpacked archives and converted workbooks. */
final class StateFiles {
    private StateFiles() {}

    /**
     * Deletes those of contents that are not in the input any more, under the lock of the state.
     *
     * @param found the files of the input
     */
    static void keep(Places places, List<SurveyFiles.Found> found) throws IOException {
        Set<Path> files = new HashSet<>();
        Set<String> contents = new HashSet<>();
        found.forEach(file -> {
            files.add(file.file());
            contents.add(file.sha256());
        });
        new UnpackedFiles(places.unpacked()).keep(files);
        if (Files.isDirectory(places.workbooks())) {
            try (Stream<Path> all = Files.list(places.workbooks())) {
                for (Path book : all.filter(Files::isRegularFile).toList()) {
                    String name = book.getFileName().toString();
                    if (!contents.contains(name.replaceFirst("\\..*", ""))) {
                        Files.deleteIfExists(book);
                    }
                }
            }
        }
    }
}
