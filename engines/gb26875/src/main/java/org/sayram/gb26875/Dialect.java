package org.sayram.gb26875;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the standard leaves open or a vendor bends, chosen by the terminal's record: the zone of time labels, how zone and
 * point lie in a component address, which address field names the terminal, and forms of the vendor's own.
 *
 * @param zone zone of the terminal's clock; China standard time unless its record says otherwise
 * @param pointOrder how a 32-bit component address is split
 * @param terminalIn the field that holds the terminal's number in what the terminal sends
 * @param forms the vendor's own forms, at most one for a flag
 */
public record Dialect(ZoneId zone, PointOrder pointOrder, AddressField terminalIn, List<PrivateForm> forms) {
    /** China standard time, zone in the low word, terminal in the source field. */
    public static final Dialect STANDARD =
            new Dialect(ZoneId.of("Asia/Shanghai"), PointOrder.ZONE_LOW, AddressField.SOURCE);

    private static final int WORD_MASK = 0xFFFF;

    /** Refuses two forms of one flag. */
    public Dialect {
        forms = List.copyOf(forms);
        if (forms.stream().map(PrivateForm::flag).distinct().count() < forms.size()) {
            throw new IllegalArgumentException("a flag has two forms among "
                    + forms.stream().map(PrivateForm::flag).sorted().toList());
        }
    }

    /** Without forms of the vendor's own. */
    public Dialect(ZoneId zone, PointOrder pointOrder, AddressField terminalIn) {
        this(zone, pointOrder, terminalIn, List.of());
    }

    /** Which half of a component address is the zone; the standard gives the number no inner structure. */
    public enum PointOrder {
        /** Zone in the low word, point in the high word. */
        ZONE_LOW("zone-low"),
        /** Point in the low word, zone in the high word. */
        POINT_LOW("point-low");

        private final String word;

        PointOrder(String word) {
            this.word = word;
        }

        /** The word in registers of terminals. */
        public String word() {
            return word;
        }

        /** The order with this word. */
        public static Optional<PointOrder> findByWord(String word) {
            return Arrays.stream(values())
                    .filter(order -> order.word.equals(word))
                    .findFirst();
        }
    }

    /** The address fields of a frame. */
    public enum AddressField {
        /** As the standard means it. */
        SOURCE,
        /** Some devices send source 0 and their own number as the destination. */
        DESTINATION
    }

    /**
     * A component address taken apart.
     *
     * @param zone 0 to 65535
     * @param point 0 to 65535
     */
    public record ZonePoint(int zone, int point) {}

    /** The number of the terminal that sent a frame with this header. */
    public long terminalAddress(Header upload) {
        return switch (terminalIn) {
            case SOURCE -> upload.source();
            case DESTINATION -> upload.destination();
        };
    }

    /** Takes a component address apart. */
    public ZonePoint split(long componentAddress) {
        Checks.doubleWord("componentAddress", componentAddress);
        int low = (int) (componentAddress & WORD_MASK);
        int high = (int) (componentAddress >>> Short.SIZE);
        return switch (pointOrder) {
            case ZONE_LOW -> new ZonePoint(low, high);
            case POINT_LOW -> new ZonePoint(high, low);
        };
    }
}
