package org.sayram.shared.backup;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether this database was restored from a backup since the node last started. */
@Component
public class RestoredMark {
    private final JdbcClient database;

    RestoredMark(JdbcClient database) {
        this.database = database;
    }

    /**
     * Takes the mark away, in the caller's transaction, and answers whether there was one: the caller then begins a new
     * incarnation of the node's log. Of several instances that start at once only one gets {@code true}.
     */
    public boolean take() {
        return database.sql("DELETE FROM shared.restored").update() == 1;
    }
}
