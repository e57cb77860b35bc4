package org.sayram.operationslog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.sayram.kernel.geo.GeoPoint;
import org.sayram.operationslog.Chosen.Statement;
import org.sayram.operationslog.IncidentFact.AddressSet;
import org.sayram.operationslog.IncidentFact.IncidentOpened;
import org.sayram.operationslog.IncidentFact.PositionSet;
import org.sayram.operationslog.IncidentFact.TypeSet;

/** Incident type, address and position: those of the highest command term; the others are kept as suggestions. */
final class DescriptionRule {
    private record Candidate<V>(V value, OrderedEvent at) {}

    private final List<Candidate<IncidentType>> types = new ArrayList<>();
    private final List<Candidate<String>> addresses = new ArrayList<>();
    private final List<Candidate<GeoPoint>> positions = new ArrayList<>();

    DescriptionRule(IncidentLog log) {
        for (OrderedFact<IncidentFact> placed : log.row(MergeRow.DESCRIPTION)) {
            OrderedEvent at = placed.at();
            if (placed.fact() instanceof IncidentOpened opened) {
                open(opened, at);
            } else if (placed.fact() instanceof TypeSet type) {
                types.add(new Candidate<>(new IncidentType(type.code(), type.name()), at));
            } else if (placed.fact() instanceof AddressSet address) {
                addresses.add(new Candidate<>(address.address(), at));
            } else if (placed.fact() instanceof PositionSet position) {
                positions.add(new Candidate<>(position.position(), at));
            }
        }
    }

    private void open(IncidentOpened opened, OrderedEvent at) {
        types.add(new Candidate<>(new IncidentType(opened.typeCode(), opened.typeName()), at));
        addresses.add(new Candidate<>(opened.address(), at));
        if (opened.position() != null) {
            positions.add(new Candidate<>(opened.position(), at));
        }
    }

    Chosen<IncidentType> type() {
        return choose(types);
    }

    Chosen<String> address() {
        return choose(addresses);
    }

    Chosen<GeoPoint> position() {
        return choose(positions);
    }

    private static <V> Chosen<V> choose(List<Candidate<V>> candidates) {
        if (candidates.isEmpty()) {
            return new Chosen<>(null, List.of());
        }
        Candidate<V> winner = Collections.max(
                candidates, Comparator.comparing((Candidate<V> candidate) -> candidate.at(), OrderedEvent.BY_COMMAND));
        List<Statement<V>> others = candidates.stream()
                .filter(candidate -> candidate != winner)
                .map(DescriptionRule::statement)
                .toList();
        return new Chosen<>(statement(winner), others);
    }

    private static <V> Statement<V> statement(Candidate<V> candidate) {
        Event event = candidate.at().event();
        return new Statement<>(
                candidate.value(),
                event.id(),
                event.node(),
                event.actor(),
                candidate.at().term(),
                event.occurredAt());
    }
}
