package org.sayram.operations.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.sayram.operations.OperationsSettings;
import org.sayram.operationslog.ChainProof;
import org.sayram.operationslog.ChainVerdict;
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
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * {@code verify-log}: says up to which signed anchor the log of each node and incarnation is proven, what cannot be proven, and
 * what contradicts. A program of its own, so that the proof does not rest on the running platform. Reads as the reader role.
 */
public final class VerifyLogCommand {
    private static final int CONTRADICTED = 2;

    private VerifyLogCommand() {}

    /** Ends with 0 if nothing contradicts, with 2 if something does, with 1 if it could not look. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        try (ConfigurableApplicationContext context = settings(arguments);
                DatabaseSession session = DatabaseSession.besideTheProgram(context.getBean(DatabaseSettings.class))) {
            return report(verify(session.access(), context.getBean(OperationsSettings.class)));
        } catch (DatabaseDirectoryInUse | IOException | SQLException expected) {
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

    private static List<LogVerification.Verdict> verify(DatabaseAccess access, OperationsSettings settings)
            throws IOException {
        if (!Files.exists(settings.keys().resolve("anchor.pub"))) {
            throw new IOException(
                    "There is no public anchor key in " + settings.keys()
                            + ": set sayram.operations.keys to the folder of the node's keys. Without it nothing can be proven.");
        }
        DataSource reader = new DriverManagerDataSource(
                access.url(), access.reader().user(), access.reader().password());
        var events = new EventStore(JdbcClient.create(reader), new JdbcTemplate(reader));
        return new LogVerification(JdbcClient.create(reader), events, new AnchorFile(settings), new NodeKeys(settings))
                .verify();
    }

    private static int report(List<LogVerification.Verdict> verdicts) {
        boolean consistent = true;
        for (LogVerification.Verdict verdict : verdicts) {
            ChainProof proof = verdict.proof();
            consistent &= proof.isConsistent();
            System.out.printf(
                    "%s, incarnation %d: %s%n",
                    verdict.node(), verdict.incarnation(), proof.isConsistent() ? "intact" : "CONTRADICTED");
            System.out.printf("  proven up to event %d by a signed anchor%n", proof.provenUpTo());
            System.out.printf(
                    "  cannot be proven: the %d events after it (held up to %d), until the next anchor%n",
                    proof.unproven(), proof.heldUpTo());
            explain(proof);
        }
        if (verdicts.isEmpty()) {
            System.out.println("The log holds no event.");
        }
        return consistent ? 0 : CONTRADICTED;
    }

    private static void explain(ChainProof proof) {
        if (!(proof.chain() instanceof ChainVerdict.Intact)) {
            System.out.println("  chain: " + proof.chain());
        }
        for (ChainProof.AnchorProblem problem : proof.problems()) {
            System.out.printf(
                    "  anchor of event %d, signed %s: %s%n",
                    problem.anchor().sequence(), problem.anchor().signedAt(), problem.kind());
        }
    }

    /** Nothing of the platform but the settings that say where the log, its keys and anchors are. */
    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties({DatabaseSettings.class, OperationsSettings.class})
    static class SettingsOnly {}
}
