package org.sayram.iot.internal.statistics;

import static org.sayram.identity.Role.CALL_TAKER;
import static org.sayram.identity.Role.COMMANDER;
import static org.sayram.identity.Role.SENSOR_WATCH;

import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayram.audit.AuditActor;
import org.sayram.audit.ExportAudit;
import org.sayram.identity.AllowedFor;
import org.sayram.identity.SignedIn;
import org.sayram.operations.World;
import org.sayram.shared.Texts;
import org.sayram.shared.XlsxTable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The statistics as a file: each group in two rows, the period and the one before it, so that columns can be added up. */
@RestController
class StatisticsExport {
    private final StatisticsController statistics;
    private final ExportAudit audit;
    private final Texts texts;

    StatisticsExport(StatisticsController statistics, ExportAudit audit, Texts texts) {
        this.statistics = statistics;
        this.audit = audit;
        this.texts = texts;
    }

    /** A group in one of the two periods. */
    private record Row(String name, java.time.Instant from, java.time.Instant until, Figures figures) {}

    @GetMapping(path = StatisticsController.PATH, params = "format=xlsx")
    @AllowedFor({CALL_TAKER, COMMANDER, SENSOR_WATCH})
    ResponseEntity<StreamingResponseBody> export(
            World world, @ParameterObject StatisticsController.Asked asked, SignedIn person, Locale locale) {
        Statistics counted = statistics.statistics(world, asked, person, locale);
        audit.exported(
                new AuditActor(person.actorId(), person.name()),
                StatisticsController.PATH,
                "world=" + world + " by=" + counted.by() + " county=" + asked.county() + " from=" + counted.from()
                        + " until=" + counted.until());
        return table(locale)
                .answer(rows -> Stream.concat(counted.groups().stream(), Stream.of(counted.whole()))
                        .flatMap(group -> Stream.of(
                                new Row(group.name(), counted.from(), counted.until(), group.now()),
                                new Row(group.name(), counted.before(), counted.from(), group.before())))
                        .forEach(rows));
    }

    private XlsxTable<Row> table(Locale locale) {
        XlsxTable<Row> table = XlsxTable.<Row>of("statistics", texts, locale)
                .column("iot.column.group", Row::name)
                .column("iot.column.from", Row::from)
                .column("iot.column.until", Row::until);
        alarms(table, Figures.Raised::alarms, "alarms");
        alarms(table, Figures.Raised::fires, "fires");
        alarms(table, Figures.Raised::faults, "faults");
        alarms(table, Figures.Raised::shielded, "shielded");
        alarms(table, Figures.Raised::supervisory, "supervisory");
        alarms(table, Figures.Raised::silent, "silent");
        alarms(table, Figures.Raised::links, "links");
        alarms(table, Figures.Raised::confirmed, "confirmed");
        alarms(table, Figures.Raised::falseAlarms, "false-alarms");
        alarms(table, Figures.Raised::tests, "tests");
        alarms(table, Figures.Raised::unjudged, "unjudged");
        alarms(table, Figures.Raised::falseRate, "false-rate");
        times(table, Figures.Raised::acted, "acted");
        times(table, Figures.Raised::judgedReal, "judged-real");
        times(table, Figures.Raised::queued, "queued");
        return inOrder(table);
    }

    private static void alarms(XlsxTable<Row> table, Function<Figures.Raised, @Nullable Object> value, String name) {
        table.column("iot.statistics." + name, row -> value.apply(row.figures().alarms()));
    }

    private static void times(XlsxTable<Row> table, Function<Figures.Raised, Figures.Times> times, String name) {
        alarms(table, raised -> times.apply(raised).count(), name + "-count");
        alarms(table, raised -> times.apply(raised).median(), name + "-median");
        alarms(table, raised -> times.apply(raised).p90(), name + "-p90");
    }

    private static XlsxTable<Row> inOrder(XlsxTable<Row> table) {
        return table.column(
                        "iot.statistics.points", row -> row.figures().inOrder().points())
                .column(
                        "iot.statistics.points-in-order",
                        row -> row.figures().inOrder().pointsInOrder())
                .column(
                        "iot.statistics.points-rate",
                        row -> row.figures().inOrder().pointsRate())
                .column(
                        "iot.statistics.terminals",
                        row -> row.figures().inOrder().terminals())
                .column(
                        "iot.statistics.terminals-in-order",
                        row -> row.figures().inOrder().terminalsInOrder())
                .column(
                        "iot.statistics.terminals-rate",
                        row -> row.figures().inOrder().terminalsRate())
                .column(
                        "iot.statistics.duty-answered",
                        row -> row.figures().duty().answered())
                .column(
                        "iot.statistics.duty-missed",
                        row -> row.figures().duty().missed())
                .column(
                        "iot.statistics.duty-unreachable",
                        row -> row.figures().duty().unreachable())
                .column("iot.statistics.duty-rate", row -> row.figures().duty().passRate());
    }
}
