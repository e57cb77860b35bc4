package org.sayram.gb26875;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DialectTest {
    @Test
    void splitsAComponentAddressEitherWay() {
        var pointLow = new Dialect(Frames.SHANGHAI, Dialect.PointOrder.POINT_LOW, Dialect.AddressField.SOURCE);
        assertThat(Dialect.STANDARD.split(0x0002000A)).isEqualTo(new Dialect.ZonePoint(10, 2));
        assertThat(pointLow.split(0x0002000A)).isEqualTo(new Dialect.ZonePoint(2, 10));
        assertThat(pointLow.split(0xFFFF_0001L)).isEqualTo(new Dialect.ZonePoint(0xFFFF, 1));
    }

    @Test
    void knowsTheOrdersOfTheTerminalRegisterByTheirWords() {
        assertThat(Dialect.PointOrder.findByWord("zone-low")).contains(Dialect.PointOrder.ZONE_LOW);
        assertThat(Dialect.PointOrder.findByWord("point-low")).contains(Dialect.PointOrder.POINT_LOW);
        assertThat(Dialect.PointOrder.findByWord("both")).isEmpty();
    }

    @Test
    void findsTheTerminalInTheDestinationWhereADeviceSendsSourceZero() {
        var sourceZero = new Dialect(Frames.SHANGHAI, Dialect.PointOrder.ZONE_LOW, Dialect.AddressField.DESTINATION);
        Header header = Frames.header(1, Command.SEND);
        assertThat(Dialect.STANDARD.terminalAddress(header)).isEqualTo(889);
        assertThat(sourceZero.terminalAddress(header)).isEqualTo(88888);
    }
}
