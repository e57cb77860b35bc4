package org.sayram.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sayram.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What serves is the application role, never the owner. */
@ServerTest
class DatabaseConfigurationTest {
    @Autowired
    JdbcClient database;

    @Test
    void servesAsTheApplicationRole() {
        assertThat(database.sql("SELECT current_user").query(String.class).single())
                .isEqualTo("sayram_application");
    }

    @Test
    void runsOnADatabaseOfItsOwn() {
        assertThat(database.sql("SELECT current_database()").query(String.class).single())
                .startsWith("test_");
    }
}
