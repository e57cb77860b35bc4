package org.sayram.iot.internal;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayram.gb26875.Dialect;
import org.sayram.iot.AlarmPoint;
import org.sayram.iot.internal.dialect.Dialects;
import org.sayram.iot.internal.registry.TestModes;
import org.sayram.places.Places;
import org.sayram.places.Premises;
import org.sayram.shared.Texts;
import org.springframework.stereotype.Component;

/** Describes the point a signal came from, as the registers tell it now. */
@Component
class AlarmPoints {
    private final Terminals terminals;
    private final IotRegister register;
    private final Places places;
    private final TestModes testModes;
    private final Dialects dialects;
    private final Texts texts;

    AlarmPoints(
            Terminals terminals,
            IotRegister register,
            Places places,
            TestModes testModes,
            Dialects dialects,
            Texts texts) {
        this.terminals = terminals;
        this.register = register;
        this.places = places;
        this.testModes = testModes;
        this.dialects = dialects;
        this.texts = texts;
    }

    /** The points of these terminals that people are testing now. */
    Set<String> listUnderTest(Set<Long> terminals) {
        return testModes.listPointKeys(terminals);
    }

    AlarmPoint describe(Signal signal) {
        Optional<TerminalRecord> terminal = terminals.find(signal.address());
        Optional<Premises> premises = terminal.flatMap(one -> places.findPremises(one.premisesId()));
        Optional<IotRegister.PointRecord> point = terminal.flatMap(one -> register.findPoint(one.id(), signal));
        return new AlarmPoint(
                nullable(terminal.map(TerminalRecord::id)),
                signal.address(),
                nullable(terminal.map(TerminalRecord::premisesId)),
                terminal.map(TerminalRecord::premisesName).orElse(""),
                premises.map(Premises::kind).orElse(""),
                terminal.map(TerminalRecord::county).orElse(""),
                point.map(IotRegister.PointRecord::building).orElse(""),
                point.map(IotRegister.PointRecord::floor).orElse(""),
                point.map(IotRegister.PointRecord::zone).orElse(""),
                signal.systemType(),
                signal.systemAddress(),
                signal.componentType(),
                signal.componentAddress(),
                signal.description().isEmpty()
                        ? point.map(IotRegister.PointRecord::description)
                                .orElseGet(() -> terminal.map(one -> zoneAndPoint(one, signal))
                                        .orElse(""))
                        : signal.description(),
                nullable(premises.map(Premises::position)),
                premises.map(Premises::contactMasked).orElse(""));
    }

    /** A component that the register does not know is told by zone and point, split as its terminal is said to do. */
    private String zoneAndPoint(TerminalRecord terminal, Signal signal) {
        if (signal.componentAddress() < 0) {
            return "";
        }
        Dialect.ZonePoint split = dialects.dialect(terminal).split(signal.componentAddress());
        return texts.get(Texts.CHINESE, "iot.point-unregistered", Map.of("zone", split.zone(), "point", split.point()));
    }

    private static <T> @Nullable T nullable(Optional<T> value) {
        return value.orElse(null);
    }
}
