package org.quicksilver.record;

import java.util.List;

/**
 * One physical row, classified and mapped.
 *
 * @param place where it stands
 * @param kind what it is
 * @param cells every cell by physical column (index 0 is column 1), for the reject file and for what is ignored
 * @param mapped the cells that belong to a field, own cells first by column, then what a merge or a sub-heading gives;
 *     blank own cells are present (a mapped but empty cell is {@code not_stated}); empty unless {@code kind} is DATA
 */
public record SourceRow(Provenance place, RowKind kind, List<Cell> cells, List<MappedCell> mapped) {

    public SourceRow {
        cells = List.copyOf(cells);
        mapped = List.copyOf(mapped);
    }
}
