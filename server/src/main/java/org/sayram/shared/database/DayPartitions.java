package org.sayram.shared.database;

import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The days of a table that is partitioned by day, so that old ones can be let go. Dropping waits for a tenth of a second at most:
 * whoever writes comes first, and a day that could not be dropped is dropped at the next try.
 */
public final class DayPartitions {
    private static final Logger LOG = LoggerFactory.getLogger(DayPartitions.class);
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final String schema;
    private final String table;

    /**
     * The partitions of one table, named {@code table_YYYYMMDD}; its schema has a function {@code drop_day(date)}.
     *
     * @param schema the capability's schema
     * @param table the partitioned table
     */
    public DayPartitions(JdbcClient jdbc, TransactionTemplate transactions, String schema, String table) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.schema = schema;
        this.table = table;
    }

    /** The days there are, the oldest first. */
    public List<LocalDate> list() {
        return jdbc.sql("""
                select substring(c.relname from '[0-9]{8}$') as day
                from pg_inherits i join pg_class c on c.oid = i.inhrelid
                where i.inhparent = to_regclass(?) and c.relname ~ '_[0-9]{8}$' order by 1
                """)
                .param(schema + "." + table)
                .query((row, number) -> LocalDate.parse(row.getString("day"), DAY))
                .list();
    }

    /**
     * Lets go of the days before this one, the oldest first.
     *
     * @return the days dropped; those that were in use stay until the next call
     */
    public List<LocalDate> dropBefore(LocalDate day) {
        List<LocalDate> dropped = new ArrayList<>();
        for (LocalDate old : list()) {
            if (!old.isBefore(day)) {
                break;
            }
            try {
                drop(old);
                dropped.add(old);
            } catch (DataAccessException failed) {
                if (!isLockTimeout(failed)) {
                    throw failed;
                }
                LOG.info("{}.{} of {} is in use and is dropped later", schema, table, old);
                break;
            }
        }
        if (!dropped.isEmpty()) {
            LOG.info("{}.{}: {} days before {} dropped", schema, table, dropped.size(), day);
        }
        return dropped;
    }

    private static boolean isLockTimeout(DataAccessException failed) {
        return failed.getRootCause() instanceof SQLException cause && LOCK_NOT_AVAILABLE.equals(cause.getSQLState());
    }

    private void drop(LocalDate day) {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("set local lock_timeout = '100ms'").update();
            jdbc.sql("select " + schema + ".drop_day(?)")
                    .param(Date.valueOf(day))
                    .query((row, number) -> day)
                    .single();
        });
    }
}
