package org.quicksilver.consolidate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.quicksilver.plan.Kind;
import org.quicksilver.record.FieldValue;

/** A rule of survivorship: it keeps those of several statements that deserve to be shown. */
public enum SurvivorRule {
    /** Of the latest round; of that the latest received. */
    LATEST {
        @Override
        List<Statement> keep(List<Statement> statements, Kind kind) {
            return highest(
                    LATEST_ROUND.keep(statements, kind),
                    s -> s.member().source().receivedOn());
        }
    },
    /** Of the latest round in which anything is stated. */
    LATEST_ROUND {
        @Override
        List<Statement> keep(List<Statement> statements, Kind kind) {
            return highest(statements, Statement::round);
        }
    },
    /** Of the earliest round; of that the earliest received. */
    EARLIEST {
        @Override
        List<Statement> keep(List<Statement> statements, Kind kind) {
            List<Statement> first = lowest(statements, Statement::round);
            return lowest(first, s -> s.member().source().receivedOn());
        }
    },
    /** Of the latest round, those with most digits: days before months before years, exact amounts before estimates. */
    MOST_PRECISE {
        @Override
        List<Statement> keep(List<Statement> statements, Kind kind) {
            return highest(LATEST_ROUND.keep(statements, kind), s -> precision(s.value(), kind));
        }
    },
    /** What most records say. */
    MOST_FREQUENT {
        @Override
        List<Statement> keep(List<Statement> statements, Kind kind) {
            Map<String, Set<String>> records = new HashMap<>();
            statements.forEach(s -> records.computeIfAbsent(s.meaning(), m -> new HashSet<>())
                    .add(s.member().id()));
            return highest(
                    statements, s -> records.getOrDefault(s.meaning(), Set.of()).size());
        }
    },
    /** Most letters. */
    LONGEST {
        @Override
        List<Statement> keep(List<Statement> statements, Kind kind) {
            return highest(statements, s -> letters(s.value().value()));
        }
    },
    /** Of the records that state most values. */
    MOST_COMPLETE {
        @Override
        List<Statement> keep(List<Statement> statements, Kind kind) {
            return highest(statements, Statement::completeness);
        }
    },
    /** Every value that anyone states. */
    UNION {
        @Override
        List<Statement> keep(List<Statement> statements, Kind kind) {
            return statements;
        }
    };

    /** Those of the statements that this rule keeps, in their order; never none of some. */
    abstract List<Statement> keep(List<Statement> statements, Kind kind);

    /** The word used in job files, for example {@code most_frequent}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The rule of that word. */
    public static Optional<SurvivorRule> of(String code) {
        return Stream.of(values()).filter(r -> r.code().equals(code)).findFirst();
    }

    private static int precision(FieldValue value, Kind kind) {
        boolean estimate = value.detail().getOrDefault("is_estimate", "").equals("true");
        boolean number = kind == Kind.MONEY || kind == Kind.NUMBER || kind == Kind.INTEGER;
        int digits = number ? number(value.value()).stripTrailingZeros().precision() : letters(value.value());
        return estimate ? 0 : digits;
    }

    private static int letters(String text) {
        return text.codePointCount(0, text.length());
    }

    private static BigDecimal number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return BigDecimal.ZERO;
        }
    }

    private static <T extends Comparable<? super T>> List<Statement> highest(
            List<Statement> statements, Function<Statement, T> of) {
        return extreme(statements, of, 1);
    }

    private static <T extends Comparable<? super T>> List<Statement> lowest(
            List<Statement> statements, Function<Statement, T> of) {
        return extreme(statements, of, -1);
    }

    private static <T extends Comparable<? super T>> List<Statement> extreme(
            List<Statement> statements, Function<Statement, T> of, int sign) {
        List<Statement> best = new ArrayList<>();
        for (Statement statement : statements) {
            int order = best.isEmpty() ? 0 : sign * of.apply(statement).compareTo(of.apply(best.get(0)));
            if (order > 0) {
                best.clear();
            }
            if (order >= 0) {
                best.add(statement);
            }
        }
        return best;
    }
}
