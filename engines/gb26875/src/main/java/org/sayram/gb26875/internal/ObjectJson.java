package org.sayram.gb26875.internal;

import java.util.Map;
import org.sayram.gb26875.Download;
import org.sayram.gb26875.InformationObject;
import org.sayram.gb26875.Upload;

/** The standard's fields of one information object, in the order of the wire. */
final class ObjectJson {
    private ObjectJson() {}

    static Map<String, Object> fields(InformationObject object) {
        Fields fields = switch (object) {
            case Upload.OfFacility upload -> facility(upload, new Fields());
            case Upload.OfTerminal upload -> terminal(upload, new Fields());
            case Download download -> download(download, new Fields());
        };
        return fields.map();
    }

    private static Fields facility(Upload.OfFacility upload, Fields fields) {
        return switch (upload) {
            case Upload.SystemStatus o ->
                fields.system(o.systemType(), o.systemAddress())
                        .status(o.status(), o.states())
                        .time("occurredAt", o.occurredAt());
            case Upload.ComponentStatus o ->
                fields.system(o.systemType(), o.systemAddress())
                        .component(o.componentType(), o.componentAddress())
                        .status(o.status(), o.states())
                        .put("description", o.description())
                        .time("occurredAt", o.occurredAt());
            case Upload.Reading o ->
                fields.system(o.systemType(), o.systemAddress())
                        .component(o.componentType(), o.componentAddress())
                        .reading(o.analogType(), o.rawValue())
                        .time("occurredAt", o.occurredAt());
            case Upload.FacilityOperation o ->
                fields.system(o.systemType(), o.systemAddress())
                        .operation(o.flags(), o.operations(), o.operator())
                        .time("occurredAt", o.occurredAt());
            case Upload.FacilityVersion o ->
                fields.system(o.systemType(), o.systemAddress()).version(o.major(), o.minor());
            case Upload.SystemConfiguration o ->
                fields.system(o.systemType(), o.systemAddress())
                        .put("descriptionLength", o.length())
                        .put("description", o.description());
            case Upload.ComponentConfiguration o ->
                fields.system(o.systemType(), o.systemAddress())
                        .component(o.componentType(), o.componentAddress())
                        .put("description", o.description());
            case Upload.FacilityTime o ->
                fields.system(o.systemType(), o.systemAddress()).time("systemTime", o.systemTime());
        };
    }

    private static Fields terminal(Upload.OfTerminal upload, Fields fields) {
        return switch (upload) {
            case Upload.TerminalStatus o ->
                fields.status(o.status(), o.states()).time("occurredAt", o.occurredAt());
            case Upload.TerminalOperation o ->
                fields.operation(o.flags(), o.operations(), o.operator()).time("occurredAt", o.occurredAt());
            case Upload.TerminalVersion o -> fields.version(o.major(), o.minor());
            case Upload.TerminalConfiguration o ->
                fields.put("descriptionLength", o.length()).put("description", o.description());
            case Upload.TerminalTime o -> fields.time("deviceTime", o.deviceTime());
        };
    }

    private static Fields download(Download download, Fields fields) {
        return switch (download) {
            case Download.SystemQuery o -> fields.system(o.systemType(), o.systemAddress());
            case Download.ComponentQuery o ->
                fields.system(o.systemType(), o.systemAddress()).put("componentAddress", o.componentAddress());
            case Download.FacilityRecordsQuery o ->
                fields.system(o.systemType(), o.systemAddress())
                        .put("recordCount", o.recordCount())
                        .time("startTime", o.startTime());
            case Download.TerminalRecordsQuery o ->
                fields.put("recordCount", o.recordCount()).time("startTime", o.startTime());
            case Download.TerminalOrder o -> fields.put("reserved", o.reserved());
            case Download.SetClock o -> fields.time("centreTime", o.centreTime());
            case Download.DutyCheck o -> fields.put("timeoutMinutes", o.timeoutMinutes());
        };
    }
}
