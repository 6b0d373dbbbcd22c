package org.quicksilver.batch.store;

import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The judgements of the registry. */
public final class JudgementStore {
    private final JdbcTemplate jdbc;

    public JudgementStore(DataSource source) {
        jdbc = new JdbcTemplate(source);
    }

    /** Every judgement, ascending by id. */
    public List<Judgement> all() {
        return jdbc.query(
                "SELECT payload FROM qs_judgement ORDER BY decision_id",
                (rs, i) -> Json.parse(rs.getBytes(1), Judgement.class));
    }

    /** Keeps a judgement; one of the same id is replaced. */
    public void put(Judgement judgement) {
        jdbc.update("DELETE FROM qs_judgement WHERE decision_id = ?", judgement.id());
        jdbc.update(
                "INSERT INTO qs_judgement (decision_id, payload) VALUES (?, ?)", judgement.id(), Json.bytes(judgement));
    }

    /** Keeps judgements, all or none. */
    public void putAll(List<Judgement> judgements) {
        DataSource source = Objects.requireNonNull(jdbc.getDataSource());
        new TransactionTemplate(new DataSourceTransactionManager(source))
                .executeWithoutResult(status -> judgements.forEach(this::put));
    }
}
