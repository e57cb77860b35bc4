package org.sayram.shared.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import org.sayram.shared.database.DatabaseAccess;
import org.sayram.shared.database.DatabaseDirectoryInUse;
import org.sayram.shared.database.DatabaseSession;
import org.sayram.shared.database.DatabaseSettings;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/**
 * {@code backup FILE} and {@code restore FILE}: programs of their own that read the same settings as the platform and start no
 * web server. A backup works while the platform runs; a restore needs it stopped.
 */
public final class DatabaseCommand {
    private static final int WRONG_USE = 64;

    private DatabaseCommand() {}

    /** Ends with 0, or with 1 and one line that says what was wrong. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        if (arguments.length < 2 || !("backup".equals(arguments[0]) || "restore".equals(arguments[0]))) {
            System.err.println("Usage: backup FILE | restore FILE");
            return WRONG_USE;
        }
        try (ConfigurableApplicationContext context = settings(arguments)) {
            run(arguments[0], Path.of(arguments[1]).toAbsolutePath(), context.getBean(DatabaseSettings.class));
            return 0;
        } catch (BackupProblem | DatabaseDirectoryInUse | IOException | SQLException expected) {
            System.err.println(expected.getMessage());
            return 1;
        }
    }

    private static ConfigurableApplicationContext settings(String[] arguments) {
        var application = new SpringApplication(SettingsOnly.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLogStartupInfo(false);
        return application.run(arguments);
    }

    private static void run(String command, Path file, DatabaseSettings settings) throws IOException, SQLException {
        if ("backup".equals(command)) {
            try (DatabaseSession session = DatabaseSession.besideTheProgram(settings)) {
                backup(session.access(), file);
            }
        } else {
            try (DatabaseSession session = DatabaseSession.alone(settings)) {
                restore(session.access(), file);
            }
        }
    }

    private static void backup(DatabaseAccess access, Path file) throws IOException, SQLException {
        BackupManifest manifest = new DatabaseBackup(access, Clock.systemUTC(), DatabaseCommand::progress).write(file);
        System.out.printf(
                "Backup of %d tables as of %s: %s (%d bytes)%n",
                manifest.tables().size(), manifest.takenAt(), file, Files.size(file));
    }

    private static void restore(DatabaseAccess access, Path file) throws IOException, SQLException {
        BackupManifest manifest = new DatabaseRestore(access, Clock.systemUTC(), DatabaseCommand::progress).read(file);
        System.out.printf(
                "Restored %d tables as of %s. At its next start the node begins a new incarnation of its log.%n",
                manifest.tables().size(), manifest.takenAt());
    }

    private static void progress(String line) {
        System.out.println("  " + line);
    }

    /** Nothing of the platform but its database settings. */
    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(DatabaseSettings.class)
    static class SettingsOnly {}
}
