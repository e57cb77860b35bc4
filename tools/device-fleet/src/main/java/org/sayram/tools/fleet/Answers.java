package org.sayram.tools.fleet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sayram.gb26875.Body;
import org.sayram.gb26875.Download;
import org.sayram.gb26875.InformationObject;
import org.sayram.gb26875.ObjectType;
import org.sayram.gb26875.TimeLabel;
import org.sayram.gb26875.Upload;

/** What a terminal answers when the centre reads it (types 61 to 88). Empty means it cannot say, which is a deny. */
final class Answers {
    private static final int MAJOR = 1;
    private static final int MINOR = 4;

    private final Building building;

    Answers(Building building) {
        this.building = building;
    }

    Optional<Body> answer(Body asked, TimeLabel now) {
        if (!(asked instanceof Body.Objects request)) {
            return Optional.empty();
        }
        return request.type()
                .answer()
                .flatMap(type -> objects(request, type, now).map(list -> new Body.Objects(type, list)));
    }

    private Optional<List<InformationObject>> objects(Body.Objects request, ObjectType type, TimeLabel now) {
        List<InformationObject> answers = new ArrayList<>();
        for (InformationObject object : request.objects()) {
            if (!(object instanceof Download asked)) {
                return Optional.empty();
            }
            List<? extends InformationObject> known = answer(asked, type, now);
            if (known.isEmpty() || answers.size() + known.size() > type.maxObjects()) {
                return Optional.empty();
            }
            answers.addAll(known);
        }
        return Optional.of(answers);
    }

    private List<? extends InformationObject> answer(Download asked, ObjectType type, TimeLabel now) {
        return switch (asked) {
            case Download.SystemQuery query -> system(query, type, now);
            case Download.ComponentQuery query -> component(query, type, now);
            case Download.FacilityRecordsQuery query ->
                latest(
                        building.operations().stream()
                                .filter(operation -> operation.systemType() == query.systemType()
                                        && operation.systemAddress() == query.systemAddress())
                                .toList(),
                        Upload.FacilityOperation::occurredAt,
                        query.startTime().instant(),
                        query.recordCount());
            case Download.TerminalRecordsQuery query ->
                latest(
                        building.terminalOperations(),
                        Upload.TerminalOperation::occurredAt,
                        query.startTime().instant(),
                        query.recordCount());
            case Download.TerminalOrder order -> ofItself(type, now);
            case Download.SetClock control -> List.of();
            case Download.DutyCheck control -> List.of();
        };
    }

    private List<InformationObject> system(Download.SystemQuery query, ObjectType type, TimeLabel now) {
        int systemType = query.systemType();
        int address = query.systemAddress();
        return switch (type) {
            case SYSTEM_STATUS ->
                List.of(new Upload.SystemStatus(systemType, address, building.systemStatus(systemType, address), now));
            case FACILITY_VERSION -> List.of(new Upload.FacilityVersion(systemType, address, MAJOR, MINOR));
            case SYSTEM_CONFIGURATION ->
                List.of(Upload.SystemConfiguration.of(
                        systemType, address, building.terminal().premisesName()));
            case FACILITY_TIME -> List.of(new Upload.FacilityTime(systemType, address, now));
            default -> List.of();
        };
    }

    private List<InformationObject> component(Download.ComponentQuery query, ObjectType type, TimeLabel now) {
        return building.terminal().points().stream()
                .filter(point -> point.systemType() == query.systemType()
                        && point.systemAddress() == query.systemAddress()
                        && point.componentAddress() == query.componentAddress()
                        && (type != ObjectType.READING || Building.measures(point)))
                .limit(1)
                .map(point -> component(point, type, now))
                .toList();
    }

    private InformationObject component(Point point, ObjectType type, TimeLabel now) {
        return switch (type) {
            case COMPONENT_STATUS -> Reports.componentStatus(point, building.status(point), now);
            case READING -> Reports.reading(point, building.reading(point), now);
            default ->
                new Upload.ComponentConfiguration(
                        point.systemType(),
                        point.systemAddress(),
                        point.componentType(),
                        point.componentAddress(),
                        point.description());
        };
    }

    private List<InformationObject> ofItself(ObjectType type, TimeLabel now) {
        return switch (type) {
            case TERMINAL_STATUS -> List.of(new Upload.TerminalStatus(Building.NORMAL, now));
            case TERMINAL_VERSION -> List.of(new Upload.TerminalVersion(MAJOR, MINOR));
            case TERMINAL_CONFIGURATION ->
                List.of(Upload.TerminalConfiguration.of(building.terminal().premisesName()));
            case TERMINAL_TIME -> List.of(new Upload.TerminalTime(now));
            default -> List.of();
        };
    }

    private static <T> List<T> latest(
            List<T> records, Function<T, TimeLabel> timeOf, @Nullable Instant from, int count) {
        List<T> wanted = new ArrayList<>();
        for (T one : records) {
            Instant at = timeOf.apply(one).instant();
            if (from == null || at == null || !at.isBefore(from)) {
                wanted.add(one);
            }
        }
        return wanted.subList(Math.max(0, wanted.size() - count), wanted.size());
    }
}
