package org.sayram.iot.internal.desk;

import static org.sayram.identity.Role.CALL_TAKER;
import static org.sayram.identity.Role.COMMANDER;
import static org.sayram.identity.Role.SENSOR_WATCH;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.audit.AuditActor;
import org.sayram.audit.AuditEntry;
import org.sayram.audit.AuditTrail;
import org.sayram.audit.ExportAudit;
import org.sayram.identity.AllowedFor;
import org.sayram.identity.SignedIn;
import org.sayram.iot.IotProblem;
import org.sayram.shared.Page;
import org.sayram.shared.PageRequest;
import org.sayram.shared.Texts;
import org.sayram.shared.XlsxTable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The points that want a maintainer. */
@RestController
@RequestMapping("/api/iot/maintenance-tasks")
class MaintenanceController {
    private static final Set<String> STATES = Set.of("open", "overdue", "done", "all");

    private final MaintenanceTasks tasks;
    private final AuditTrail audit;
    private final ExportAudit exports;
    private final Texts texts;
    private final Clock clock;

    MaintenanceController(MaintenanceTasks tasks, AuditTrail audit, ExportAudit exports, Texts texts, Clock clock) {
        this.tasks = tasks;
        this.audit = audit;
        this.exports = exports;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    @AllowedFor({CALL_TAKER, COMMANDER, SENSOR_WATCH})
    Page<MaintenanceTasks.Task> tasks(
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(required = false) @Nullable String county,
            SignedIn person,
            PageRequest page) {
        if (!STATES.contains(state)) {
            throw IotProblem.FILTER_INVALID.with("name", "state").and("value", state);
        }
        if (page.sort() != null && !MaintenanceTasks.isSortable(page.sort())) {
            throw IotProblem.FILTER_INVALID.with("name", "sort").and("value", page.sort());
        }
        String where = county == null || county.isBlank() ? null : county;
        return new Page<>(
                clock.instant(),
                tasks.count(state, where, person.area()),
                tasks.list(state, where, person.area(), page));
    }

    @GetMapping(params = "format=xlsx")
    @AllowedFor({CALL_TAKER, COMMANDER, SENSOR_WATCH})
    ResponseEntity<StreamingResponseBody> export(
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(required = false) @Nullable String county,
            SignedIn person,
            Locale locale) {
        exports.exported(
                new AuditActor(person.actorId(), person.name()),
                "/api/iot/maintenance-tasks",
                "state=" + state + " county=" + county);
        return XlsxTable.<MaintenanceTasks.Task>of("maintenance-tasks", texts, locale)
                .column("iot.column.premises", MaintenanceTasks.Task::premisesName)
                .column("iot.column.county-code", MaintenanceTasks.Task::county)
                .column("iot.column.point", MaintenanceTasks.Task::pointKey)
                .column("iot.column.description", MaintenanceTasks.Task::description)
                .column("iot.column.false-alarms", MaintenanceTasks.Task::falseAlarms)
                .column(
                        "iot.column.last-cause",
                        task -> texts.find(locale, "incident.timeline.word.cause." + task.lastCause())
                                .orElse(task.lastCause()))
                .column("iot.column.opened-at", MaintenanceTasks.Task::openedAt)
                .column("iot.column.due-at", MaintenanceTasks.Task::dueAt)
                .column("iot.column.assigned-to", MaintenanceTasks.Task::assignedTo)
                .column("iot.column.done-at", MaintenanceTasks.Task::doneAt)
                .column("iot.column.done-by", MaintenanceTasks.Task::doneBy)
                .column("iot.column.note", MaintenanceTasks.Task::note)
                .answer(rows -> XlsxTable.eachPage(page -> tasks(state, county, person, page), rows));
    }

    @PostMapping("/{id}/assign")
    @AllowedFor({COMMANDER, SENSOR_WATCH})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void assign(@PathVariable UUID id, SignedIn person, @Valid @RequestBody Assignment assignment) {
        require(id, person);
        if (!assignment.dueAt().isAfter(clock.instant())) {
            throw IotProblem.DUE_DATE_INVALID.with("value", assignment.dueAt());
        }
        tasks.assign(id, assignment.to().strip(), assignment.dueAt());
        audit.record(AuditEntry.done(DeskAct.MAINTENANCE_ASSIGNED, actor(person), "maintenance-task:" + id)
                .with("to", assignment.to().strip())
                .with("dueAt", assignment.dueAt().toString()));
    }

    @PostMapping("/{id}/done")
    @AllowedFor({COMMANDER, SENSOR_WATCH})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void done(@PathVariable UUID id, SignedIn person, @Valid @RequestBody Work work) {
        require(id, person);
        tasks.done(id, person.name(), work.note().strip());
        audit.record(AuditEntry.done(DeskAct.MAINTENANCE_DONE, actor(person), "maintenance-task:" + id)
                .with("note", work.note().strip()));
    }

    private void require(UUID id, SignedIn person) {
        MaintenanceTasks.Task task = tasks.find(id)
                .filter(one -> one.county().isEmpty() || person.area().covers(one.county()))
                .orElseThrow(() -> IotProblem.TASK_UNKNOWN.with("task", id));
        if (task.doneAt() != null) {
            throw IotProblem.TASK_DONE.with("by", String.valueOf(task.doneBy())).and("at", task.doneAt());
        }
    }

    private static AuditActor actor(SignedIn person) {
        return new AuditActor(person.actorId(), person.name());
    }

    /** Who does it, and until when. */
    record Assignment(@NotBlank String to, @NotNull Instant dueAt) {}

    /** What was done. */
    record Work(@NotBlank String note) {}
}
