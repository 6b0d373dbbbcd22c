package org.quicksilver.consolidate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What statistics keep of every entity: its id and packed codes, some ten bytes a dimension. */
final class EntityStore {

    private final List<String> dimensions;
    private final List<String> measured;
    private final List<CodeBook> books;
    private final List<String> ids = new ArrayList<>();
    private final List<byte[]> packed = new ArrayList<>();

    EntityStore(List<String> dimensions, List<String> measured) {
        this.dimensions = List.copyOf(dimensions);
        this.measured = List.copyOf(measured);
        this.books = dimensions.stream().map(d -> new CodeBook()).toList();
    }

    void add(String id, Side whole, List<Side> rounds) {
        if (!ids.isEmpty() && ids.get(ids.size() - 1).compareTo(id) >= 0) {
            throw new IllegalArgumentException("Entities come ascending by id, " + id + " came after the last");
        }
        byte[] bytes = packed(whole, rounds);
        ids.add(id);
        packed.add(bytes);
    }

    /** An entity as it is kept, without keeping it. */
    byte[] packed(Side whole, List<Side> rounds) {
        Packer packer = new Packer();
        write(packer, whole);
        List<Side> byRound = dimensions.contains(Statistics.ROUND) ? rounds : List.of();
        List<Side> seen = byRound.stream()
                .filter(s -> s.onlyBy().isEmpty() || dimensions.contains(s.onlyBy()))
                .toList();
        packer.put(seen.size());
        seen.forEach(side -> write(packer, side));
        return packer.bytes();
    }

    private void write(Packer packer, Side side) {
        packer.put(dimensions.indexOf(side.onlyBy()) + 1);
        for (int d = 0; d < dimensions.size(); d++) {
            int[] codes = books.get(d).numbers(side.codes().getOrDefault(dimensions.get(d), List.of()));
            packer.put(codes.length);
            for (int code : codes) {
                packer.put(code);
            }
        }
        for (String name : measured) {
            String value = side.measures().getOrDefault(name, "");
            packer.put(value.isEmpty() ? 0 : 1);
            if (!value.isEmpty()) {
                packer.putSigned(hundredths(value));
            }
        }
    }

    private static long hundredths(String value) {
        return new BigDecimal(value)
                .movePointRight(2)
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    int size() {
        return ids.size();
    }

    String id(int entity) {
        return ids.get(entity);
    }

    /** Number of an entity; negative when it was not added. */
    int indexOf(String id) {
        return Collections.binarySearch(ids, id);
    }

    CodeBook book(int dimension) {
        return books.get(dimension);
    }

    /** How an entity looks as a whole, then round by round. */
    List<PackedSide> sides(int entity) {
        return sides(packed.get(entity));
    }

    /** The same of one that is packed and not kept. */
    List<PackedSide> sides(byte[] packed) {
        Unpacker in = new Unpacker(packed);
        List<PackedSide> sides = new ArrayList<>();
        sides.add(read(in));
        for (long n = in.get(); n > 0; n--) {
            sides.add(read(in));
        }
        return sides;
    }

    private PackedSide read(Unpacker in) {
        int onlyBy = (int) in.get() - 1;
        int[][] codes = new int[dimensions.size()][];
        for (int d = 0; d < codes.length; d++) {
            codes[d] = new int[(int) in.get()];
            for (int i = 0; i < codes[d].length; i++) {
                codes[d][i] = (int) in.get();
            }
        }
        long[] amounts = new long[measured.size()];
        for (int m = 0; m < amounts.length; m++) {
            amounts[m] = in.get() == 0 ? PackedSide.NONE : in.getSigned();
        }
        return new PackedSide(codes, amounts, onlyBy);
    }
}
