package org.quicksilver.normalise;

import java.util.List;
import org.quicksilver.record.FileReading;
import org.quicksilver.record.TableReading;

/**
 * The words around a table: its titles, the name of its sheet, the path of its file.
 *
 * @param titles rows above the heading, top down
 * @param sheet name of the sheet, empty for a text file
 * @param path path of the file below the input folder
 * @param lang BCP 47 language of the table
 */
record TableTexts(List<String> titles, String sheet, String path, String lang) {

    TableTexts {
        titles = List.copyOf(titles);
    }

    static TableTexts of(FileReading file, TableReading table) {
        return new TableTexts(table.titles(), table.sheet(), file.sourceFile(), table.language());
    }

    /** Name of the file without folders and without its ending. */
    String fileName() {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** The folders of the file, the nearest first. */
    List<String> folders() {
        List<String> folders = new java.util.ArrayList<>();
        int end = path.lastIndexOf('/');
        while (end > 0) {
            int begin = path.lastIndexOf('/', end - 1);
            folders.add(path.substring(begin + 1, end));
            end = begin;
        }
        return folders;
    }
}
