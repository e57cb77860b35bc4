package org.sayram.iot.internal;

import org.sayram.identity.SignedIn;
import org.sayram.iot.IotProblem;
import org.sayram.operations.OperationsProblem;
import org.springframework.stereotype.Component;

/** Finds a terminal of the register for a person, who must be responsible for its county. */
@Component
public class TerminalAccess {
    private final IotRegister register;

    TerminalAccess(IotRegister register) {
        this.register = register;
    }

    /** The terminal; {@link IotProblem#TERMINAL_UNKNOWN} or {@link OperationsProblem#OUTSIDE_YOUR_AREA} where there is none for this person. */
    public TerminalRecord require(String id, SignedIn person) {
        TerminalRecord terminal =
                register.findTerminal(id).orElseThrow(() -> IotProblem.TERMINAL_UNKNOWN.with("terminal", id));
        requireInArea(terminal, person);
        return terminal;
    }

    /** The terminal of a number in frames, refused as {@link #require} does. */
    public TerminalRecord requireByAddress(long address, SignedIn person) {
        TerminalRecord terminal = register.findByAddress(address)
                .orElseThrow(() -> IotProblem.TERMINAL_UNKNOWN.with("terminal", address));
        requireInArea(terminal, person);
        return terminal;
    }

    /** Refuses a terminal of another area. */
    void requireInArea(TerminalRecord terminal, SignedIn person) {
        if (!person.area().covers(terminal.county())) {
            throw OperationsProblem.OUTSIDE_YOUR_AREA.with("what", "terminal/" + terminal.id());
        }
    }
}
