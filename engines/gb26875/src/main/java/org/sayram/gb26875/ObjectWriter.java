package org.sayram.gb26875;

import java.nio.ByteBuffer;

/** Writes one information object into a little-endian buffer that is large enough. */
final class ObjectWriter {
    private final ByteBuffer out;

    ObjectWriter(ByteBuffer out) {
        this.out = out;
    }

    void write(InformationObject object) {
        switch (object) {
            case Upload.OfFacility upload -> writeFacility(upload);
            case Upload.OfTerminal upload -> writeTerminal(upload);
            case Download download -> writeDownload(download);
        }
    }

    private void writeFacility(Upload.OfFacility upload) {
        switch (upload) {
            case Upload.SystemStatus o ->
                octets(o.systemType(), o.systemAddress()).word(o.status()).time(o.occurredAt());
            case Upload.ComponentStatus o ->
                octets(o.systemType(), o.systemAddress(), o.componentType())
                        .doubleWord(o.componentAddress())
                        .word(o.status())
                        .text(o.description(), Text.DESCRIPTION_BYTES)
                        .time(o.occurredAt());
            case Upload.Reading o ->
                octets(o.systemType(), o.systemAddress(), o.componentType())
                        .doubleWord(o.componentAddress())
                        .octets(o.analogType())
                        .word(o.rawValue())
                        .time(o.occurredAt());
            case Upload.FacilityOperation o ->
                octets(o.systemType(), o.systemAddress(), o.flags(), o.operator())
                        .time(o.occurredAt());
            case Upload.FacilityVersion o -> octets(o.systemType(), o.systemAddress(), o.major(), o.minor());
            case Upload.SystemConfiguration o ->
                octets(o.systemType(), o.systemAddress(), o.length()).text(o.description(), o.length());
            case Upload.ComponentConfiguration o ->
                octets(o.systemType(), o.systemAddress(), o.componentType())
                        .doubleWord(o.componentAddress())
                        .text(o.description(), Text.DESCRIPTION_BYTES);
            case Upload.FacilityTime o ->
                octets(o.systemType(), o.systemAddress()).time(o.systemTime());
        }
    }

    private void writeTerminal(Upload.OfTerminal upload) {
        switch (upload) {
            case Upload.TerminalStatus o -> octets(o.status()).time(o.occurredAt());
            case Upload.TerminalOperation o -> octets(o.flags(), o.operator()).time(o.occurredAt());
            case Upload.TerminalVersion o -> octets(o.major(), o.minor());
            case Upload.TerminalConfiguration o -> octets(o.length()).text(o.description(), o.length());
            case Upload.TerminalTime o -> time(o.deviceTime());
        }
    }

    private void writeDownload(Download download) {
        switch (download) {
            case Download.SystemQuery o -> octets(o.systemType(), o.systemAddress());
            case Download.ComponentQuery o ->
                octets(o.systemType(), o.systemAddress()).doubleWord(o.componentAddress());
            case Download.FacilityRecordsQuery o ->
                octets(o.systemType(), o.systemAddress(), o.recordCount()).time(o.startTime());
            case Download.TerminalRecordsQuery o -> octets(o.recordCount()).time(o.startTime());
            case Download.TerminalOrder o -> octets(o.reserved());
            case Download.SetClock o -> time(o.centreTime());
            case Download.DutyCheck o -> octets(o.timeoutMinutes());
        }
    }

    private ObjectWriter octets(int... values) {
        for (int value : values) {
            out.put((byte) value);
        }
        return this;
    }

    private ObjectWriter word(int value) {
        out.putShort((short) value);
        return this;
    }

    private ObjectWriter doubleWord(long value) {
        out.putInt((int) value);
        return this;
    }

    private ObjectWriter text(String text, int length) {
        Text.write(out, text, length);
        return this;
    }

    private ObjectWriter time(TimeLabel label) {
        out.put(label.raw().asBuffer());
        return this;
    }
}
