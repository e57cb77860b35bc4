package org.sayram.operations.internal;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import org.sayram.operations.OperationsSettings;
import org.sayram.shared.database.DatabaseAccess;
import org.sayram.shared.database.DatabaseDirectoryInUse;
import org.sayram.shared.database.DatabaseSession;
import org.sayram.shared.database.DatabaseSettings;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * {@code verify-log}: proves the operations log up to its last signed anchor. A program of its own that only reads, as the
 * role that can only read, so that the proof does not rest on the running platform; it works whether or not that runs.
 */
public final class VerifyLogCommand {
    private static final int CONSISTENT = 0;
    private static final int CONTRADICTED = 1;
    private static final int NOT_DONE = 2;

    private VerifyLogCommand() {}

    /** Ends with 0 if nothing speaks against the log, 1 if something does, 2 if it could not be read. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        var application = new SpringApplication(SettingsOnly.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLogStartupInfo(false);
        try (ConfigurableApplicationContext context = application.run(arguments);
                DatabaseSession session = DatabaseSession.besideTheProgram(context.getBean(DatabaseSettings.class))) {
            OperationsSettings settings = context.getBean(OperationsSettings.class);
            if (new NodeKeys(settings).trustedKeys().length == 0) {
                System.err.println(
                        "There is no public anchor key in " + settings.keys()
                                + ": set sayram.operations.keys to the folder of the node's keys. Without it nothing can be proven.");
                return NOT_DONE;
            }
            return verify(session.access(), settings, System.out);
        } catch (DatabaseDirectoryInUse | IOException | SQLException notReadable) {
            System.err.println(notReadable.getMessage());
            return NOT_DONE;
        }
    }

    /** Verifies on one snapshot, tells {@code out} and answers how the program should end. */
    static int verify(DatabaseAccess access, OperationsSettings settings, PrintStream out) throws SQLException {
        try (Connection connection = access.connect(access.reader())) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            var source = new SingleConnectionDataSource(connection, true);
            var jdbc = JdbcClient.create(source);
            var verification = new LogVerification(
                    new EventStore(jdbc, new JdbcTemplate(source)),
                    new HeadStore(jdbc),
                    new AnchorFile(settings),
                    new NodeKeys(settings),
                    new KnownNodeStore(jdbc),
                    Clock.systemUTC());
            LogVerdict verdict = verification.verify();
            connection.rollback();
            LogVerdictText.print(verdict, out);
            return verdict.consistent() ? CONSISTENT : CONTRADICTED;
        }
    }

    /** Nothing of the platform but the settings it takes to find its log. */
    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties({DatabaseSettings.class, OperationsSettings.class})
    static class SettingsOnly {}
}
