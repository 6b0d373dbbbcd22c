package org.quicksilver.record;

import java.util.List;
import java.util.Optional;

/**
 * One physical row, classified and mapped.
 *
 * @param place where it stands
 * @param kind what it is
 * @param cells every cell by physical column (index 0 is column 1), for the reject file and for what is ignored
 * @param mapped the cells that belong to a field, own cells first by column, then what a merge or a sub-heading gives;
 *     blank own cells are present (a mapped but empty cell is {@code not_stated}); empty unless {@code kind} is DATA
 * @param problem why the row must be rejected whatever its cells say; empty for nearly every row
 */
public record SourceRow(
        Provenance place, RowKind kind, List<Cell> cells, List<MappedCell> mapped, Optional<RowProblem> problem) {

    public SourceRow {
        cells = cells instanceof MadeList ? cells : List.copyOf(cells);
        mapped = mapped instanceof MadeList ? mapped : List.copyOf(mapped);
    }

    /** A row that was read without a problem. */
    public SourceRow(Provenance place, RowKind kind, List<Cell> cells, List<MappedCell> mapped) {
        this(place, kind, cells, mapped, Optional.empty());
    }
}
