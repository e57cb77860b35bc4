package org.sayram.gb26875;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReplyTest {
    private static final Decoded.Frame ASKED = Frames.decode(
            new Gb26875Encoder().encode(new Header(4711, 16, 0, label(), 889, 88888, 2), new Body.OneByte(0x16)));

    @Test
    void confirmsWithSwappedAddressesTheSameSerialAndAChecksumOfItsOwn() {
        Decoded.Frame confirm = Frames.decode(Reply.confirm(ASKED, Frames.NOON));
        assertThat(confirm.is(Command.CONFIRM)).isTrue();
        assertThat(confirm.serial()).isEqualTo(4711);
        assertThat(confirm.source()).isEqualTo(88888);
        assertThat(confirm.destination()).isEqualTo(889);
        assertThat(confirm.header().mainVersion()).isEqualTo(16);
        assertThat(confirm.sentAt()).isEqualTo(Frames.NOON);
        assertThat(confirm.body()).isEqualTo(new Body.Empty());
    }

    @Test
    void deniesWithAnEmptyDataUnit() {
        Decoded.Frame deny = Frames.decode(Reply.deny(ASKED, Frames.NOON));
        assertThat(deny.is(Command.DENY)).isTrue();
        assertThat(deny.serial()).isEqualTo(4711);
        assertThat(deny.body()).isEqualTo(new Body.Empty());
    }

    private static TimeLabel label() {
        return TimeLabel.of(Frames.NOON, Frames.SHANGHAI);
    }
}
