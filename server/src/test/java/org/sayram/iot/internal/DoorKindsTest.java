package org.sayram.iot.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.sayram.Browser;
import org.sayram.ServerTest;
import org.sayram.gateway.internal.DeviceDoors;
import org.sayram.gb26875.Body;
import org.sayram.gb26875.Command;
import org.sayram.gb26875.Decoded;
import org.sayram.gb26875.Download;
import org.sayram.gb26875.Gb26875Decoder;
import org.sayram.gb26875.Gb26875Encoder;
import org.sayram.gb26875.Header;
import org.sayram.gb26875.ObjectType;
import org.sayram.gb26875.Upload;
import org.sayram.identity.Encryption;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** The same protocol over datagrams and over TLS. */
@ServerTest
@ActiveProfiles({"test", "demonstration"})
@TestPropertySource(
        properties = {
            "sayram.iot.gb26875-udp-port=0",
            "sayram.iot.gb26875-tls-port=0",
            "sayram.tls.directory=target/test-tls-doors"
        })
class DoorKindsTest {
    private static final int PATIENCE_MILLIS = 10_000;
    private static final int A_MOMENT_MILLIS = 700;
    private static final int SAMPLE = 8 * 1024;

    @LocalServerPort
    int port;

    @Autowired
    private DeviceDoors doors;

    @Autowired
    private Encryption encryption;

    @Autowired
    private TerminalStates states;

    @Autowired
    private JdbcClient jdbc;

    private int serial;

    private long address(String terminal) {
        return jdbc.sql("select address from iot.terminal where id = ?")
                .param(terminal)
                .query(Long.class)
                .single();
    }

    private byte[] frame(long terminal, Command command, Body body) {
        serial++;
        return new Gb26875Encoder()
                .encode(new Header(serial, 1, 1, TestTerminal.AT, terminal, 1, command.code()), body)
                .toArray();
    }

    private static Decoded.Frame decoded(byte[] bytes) {
        return (Decoded.Frame) new Gb26875Decoder().decode(bytes);
    }

    private DatagramSocket sender() throws IOException {
        var socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    private void send(DatagramSocket socket, byte[] bytes) throws IOException {
        socket.send(
                new DatagramPacket(bytes, bytes.length, new InetSocketAddress("127.0.0.1", doors.udpPort("gb26875"))));
    }

    private static Decoded.Frame receive(DatagramSocket socket) throws IOException {
        var packet = new DatagramPacket(new byte[SAMPLE], SAMPLE);
        socket.receive(packet);
        return decoded(Arrays.copyOf(packet.getData(), packet.getLength()));
    }

    @Test
    void confirmsADatagramAtTheAddressItCameFromAfterItIsStored() throws IOException {
        long terminal = address("tm-0050");
        try (DatagramSocket device = sender()) {
            for (int point = 1; point <= 20; point++) {
                send(device, frame(terminal, Command.SEND, TestTerminal.component(point, TestTerminal.NORMAL)));
                Decoded.Frame answer = receive(device);
                assertThat(answer.is(Command.CONFIRM)).isTrue();
                assertThat(answer.serial()).isEqualTo(serial);
                assertThat(jdbc.sql("select count(*) from iot.signal where address = ?")
                                .param(terminal)
                                .query(Long.class)
                                .single())
                        .isEqualTo(point);
            }
            assertThat(states.find(terminal).orElseThrow().online()).isTrue();
        }
    }

    @Test
    void takesSeveralFramesInOneDatagramAndDropsHalfAFrame() throws IOException {
        long terminal = address("tm-0051");
        try (DatagramSocket device = sender()) {
            byte[] one = frame(terminal, Command.SEND, TestTerminal.component(1, TestTerminal.NORMAL));
            byte[] two = frame(terminal, Command.SEND, TestTerminal.component(2, TestTerminal.NORMAL));
            byte[] three = frame(terminal, Command.SEND, TestTerminal.component(3, TestTerminal.NORMAL));
            byte[] both = Arrays.copyOf(one, one.length + two.length);
            System.arraycopy(two, 0, both, one.length, two.length);
            send(device, both);
            assertThat(receive(device).serial()).isEqualTo(1);
            assertThat(receive(device).serial()).isEqualTo(2);
            send(device, Arrays.copyOf(three, three.length - 5));
            send(device, three);
            Decoded.Frame last = receive(device);
            assertThat(last.is(Command.CONFIRM)).isTrue();
            assertThat(jdbc.sql("select count(*) from iot.signal where address = ?")
                            .param(terminal)
                            .query(Long.class)
                            .single())
                    .isEqualTo(3);
        }
    }

    @Test
    void followsATerminalWhoseAddressChangesOnItsWay() throws IOException {
        long terminal = address("tm-0052");
        try (DatagramSocket before = sender();
                DatagramSocket after = sender()) {
            send(before, frame(terminal, Command.SEND, new Body.OneByte(1)));
            receive(before);
            send(after, frame(terminal, Command.SEND, new Body.OneByte(2)));
            receive(after);
            new Browser(port)
                    .demonstration("hewu01")
                    .post("/api/iot/terminals/tm-0052/commands", java.util.Map.of("kind", "read-terminal-version"));
            Decoded.Frame asked = receive(after);
            assertThat(asked.body())
                    .isEqualTo(Body.Objects.of(ObjectType.READ_TERMINAL_VERSION, Download.TerminalOrder.STANDARD));
            before.setSoTimeout(A_MOMENT_MILLIS);
            assertThatThrownBy(() -> receive(before)).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void storesAFireOfADatagramAsAnAlarm() throws Exception {
        long terminal = address("tm-0053");
        try (DatagramSocket device = sender()) {
            send(device, frame(terminal, Command.SEND, TestTerminal.component(77, TestTerminal.FIRE)));
            assertThat(receive(device).is(Command.CONFIRM)).isTrue();
            Eventually.holds(() -> assertThat(
                            jdbc.sql("select count(*) from iot.alarm where terminal_address = ? and kind = 'fire'")
                                    .param(terminal)
                                    .query(Long.class)
                                    .single())
                    .isEqualTo(1));
        }
    }

    @Test
    void speaksTlsToDevicesThatTrustOurAuthority() throws Exception {
        long terminal = address("tm-0054");
        try (Socket device = trusting().getSocketFactory().createSocket("127.0.0.1", doors.tlsPort("gb26875"))) {
            device.setSoTimeout(PATIENCE_MILLIS);
            device.getOutputStream()
                    .write(frame(
                            terminal,
                            Command.SEND,
                            Body.Objects.of(ObjectType.TERMINAL_VERSION, new Upload.TerminalVersion(1, 2))));
            byte[] answer = device.getInputStream().readNBytes(30);
            assertThat(decoded(answer).is(Command.CONFIRM)).isTrue();
        }
    }

    private SSLContext trusting() throws Exception {
        Path authority = encryption.certificate().chain().resolveSibling("authority.crt");
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        try (var in = Files.newInputStream(authority)) {
            Certificate certificate = CertificateFactory.getInstance("X.509").generateCertificate(in);
            trusted.setCertificateEntry("sayram", certificate);
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    @Test
    void refusesPlainBytesAtTheTlsDoorAndCountsThem() throws Exception {
        try (Socket device = new Socket("127.0.0.1", doors.tlsPort("gb26875"))) {
            device.setSoTimeout(PATIENCE_MILLIS);
            device.getOutputStream().write(frame(1, Command.SEND, new Body.Empty()));
            try {
                while (device.getInputStream().read() >= 0) {
                    continue; // an alert of TLS, then the end
                }
            } catch (SSLException e) {
                throw e;
            } catch (IOException reset) {
                assertThat(reset).isNotInstanceOf(SocketTimeoutException.class);
            }
        }
        Eventually.holds(() -> assertThat(
                        door().path("framesRejected").path("TLS_FAILED").asLong())
                .isGreaterThan(0));
    }

    private JsonNode door() {
        return new Browser(port)
                .demonstration("zhiban01")
                .get("/api/gateway/doors")
                .json()
                .path("items")
                .valueStream()
                .filter(item -> item.path("name").asString().equals("gb26875"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void namesEveryPortOfTheDoor() {
        assertThat(door().path("ports").propertyNames()).containsExactlyInAnyOrder("tcp", "tls", "udp");
    }
}
