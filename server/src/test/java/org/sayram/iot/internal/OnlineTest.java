package org.sayram.iot.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sayram.ServerTest;
import org.sayram.gateway.internal.DeviceDoors;
import org.sayram.gb26875.Body;
import org.sayram.gb26875.Command;
import org.springframework.beans.factory.annotation.Autowired;

/** Which terminals are online, by the epoch of their connections. */
@ServerTest
class OnlineTest {
    private static final int FRAMES_AFTER_THE_END = 50;

    @Autowired
    private DeviceDoors doors;

    @Autowired
    private TerminalStates states;

    @Autowired
    private IotRegister register;

    private TestTerminal connect(long address) {
        return TestTerminal.connect(doors.port("gb26875"), address);
    }

    private boolean isOnline(long address) {
        return states.find(address).orElseThrow().online();
    }

    private long address(int number) {
        return register.listTerminals().get(number).address();
    }

    @Test
    void goesOnlineWithItsFirstFrameAndOfflineWithItsConnection() throws Exception {
        long address = address(0);
        try (var terminal = connect(address)) {
            terminal.exchange(terminal.frame(new Body.Empty()));
            assertThat(isOnline(address)).isTrue();
        }
        Eventually.holds(() -> assertThat(isOnline(address)).isFalse());
    }

    @Test
    void closesTheOldConnectionOfATerminalThatOpensANewOneAndKeepsItOnline() throws Exception {
        long address = address(1);
        try (var old = connect(address);
                var young = connect(address)) {
            old.exchange(old.frame(new Body.Empty()));
            long oldEpoch = states.find(address).orElseThrow().epoch();
            young.exchange(young.frame(new Body.OneByte(22)));
            assertThat(states.find(address).orElseThrow().epoch()).isGreaterThan(oldEpoch);
            assertThat(old.isClosedByTheCentre()).isTrue();
            // The end of a connection is noted by the thread that stores frames: after some more of them at the latest.
            for (int more = 0; more < FRAMES_AFTER_THE_END; more++) {
                assertThat(young.exchange(young.frame(new Body.OneByte(more)))).isEqualTo(Command.CONFIRM);
                assertThat(isOnline(address)).isTrue();
            }
        }
    }

    @Test
    void movesToANewConnectionAlsoWhenThatBeginsWithARepeat() {
        long address = address(4);
        try (var old = connect(address);
                var young = connect(address)) {
            byte[] unconfirmed = old.frame(new Body.OneByte(7));
            old.exchange(unconfirmed);
            long frames = states.find(address).orElseThrow().frames();
            assertThat(young.exchange(unconfirmed)).isEqualTo(Command.CONFIRM);
            assertThat(old.isClosedByTheCentre()).isTrue();
            assertThat(isOnline(address)).isTrue();
            assertThat(states.find(address).orElseThrow().frames()).isEqualTo(frames);
        }
    }

    @Test
    void leavesAConnectionOpenThatOthersStillSpeakOn() {
        long mover = address(2);
        long stayer = address(3);
        try (var shared = connect(mover);
                var young = connect(mover)) {
            shared.exchange(shared.frame(new Body.Empty()));
            shared.exchange(shared.frame(stayer, Command.SEND.code(), new Body.Empty(), TestTerminal.AT));
            young.exchange(young.frame(new Body.OneByte(22)));
            assertThat(shared.exchange(
                            shared.frame(stayer, Command.SEND.code(), new Body.OneByte(22), TestTerminal.AT)))
                    .isEqualTo(Command.CONFIRM);
        }
    }

    @Test
    void leavesDevicesAloneThatShareANumberNobodyEnrolled() {
        try (var one = connect(0);
                var other = connect(0)) {
            assertThat(one.exchange(one.frame(new Body.Empty()))).isEqualTo(Command.CONFIRM);
            assertThat(other.exchange(other.frame(new Body.OneByte(22)))).isEqualTo(Command.CONFIRM);
            assertThat(one.exchange(one.frame(new Body.OneByte(23)))).isEqualTo(Command.CONFIRM);
        }
    }
}
