package org.sayram.incident.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sayram.Browser;
import org.sayram.ServerTest;
import org.sayram.dispatch.Desk;
import org.sayram.iot.internal.ReportedFire;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** A fire from the frame of its detector to the paper that tells it, through socket and browser. */
@ServerTest
@ActiveProfiles({"test", "demonstration"})
class IncidentReportTest {
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d";
    private static final String TANKER = "vh-bole-special-01";

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    Browser seat;
    String person;

    @BeforeEach
    void signIn() {
        seat = new Browser(port).demonstration("zhiban01");
        person = seat.get("/api/identity/session")
                .json()
                .path("person")
                .path("name")
                .asString();
        assertThat(person).isNotBlank();
    }

    @Test
    void tellsNumberForcesAndWhoConfirmedTheAlarm() throws IOException {
        String incident = ReportedFire.at(seat, beans, 0xE000_0001L).confirm("现场有烟");
        String unit = goesOutAndComesBack(incident);
        String number = seat.get("/api/incident/incidents/" + incident + "?world=live")
                .json()
                .path("number")
                .asString();

        try (XWPFDocument report = report(incident, "")) {
            assertThat(report.getParagraphs().getFirst().getText()).isEqualTo("警情报告 " + number);
            assertThat(report.getParagraphs().getFirst().getRuns().getFirst().getFontFamily())
                    .isEqualTo("宋体");
            List<XWPFTable> tables = report.getTables();
            assertThat(row(tables.get(0), "警情编号")).containsExactly("警情编号", number);
            assertThat(row(tables.get(0), "等级").get(1)).endsWith("级火警");
            assertThat(row(tables.get(1), unit))
                    .hasSize(4)
                    .element(1)
                    .asString()
                    .matches(TIME);
            assertThat(row(tables.get(1), unit)).element(2).asString().matches(TIME);
            assertThat(row(tables.get(1), unit)).element(3).asString().matches(TIME);
            assertThat(sentences(tables.get(2)))
                    .contains(person + " 判为真警 现场有烟", "核警：电话值班室，见烟见火", unit + " 到场", unit + " 归队")
                    .anyMatch(sentence -> sentence.startsWith("火警："))
                    .noneMatch(sentence -> sentence.contains("{") || sentence.matches("[a-z]+\\.[a-z-]+"));
        }
    }

    @Test
    void speaksEnglishWhenTheLinkSaysSo() throws IOException {
        String incident = new Desk(port, "zhiban01", "live").openIncident("warehouse");

        try (XWPFDocument report = report(incident, "&language=en")) {
            assertThat(report.getParagraphs().getFirst().getText()).startsWith("Incident report ");
            assertThat(sentences(report.getTables().get(2))).contains("call taken (phone): 有烟");
        }
    }

    @Test
    void isKeptInTheAuditTrailAndUnknownIncidentsAreRefused() {
        String incident = new Desk(port, "zhiban01", "live").openIncident("warehouse");
        String path = "/api/incident/incidents/" + incident + "/timeline";
        seat.get(path + "?world=live&format=docx");

        String trail = new Browser(port)
                .demonstration("shenji01")
                .get("/api/audit/entries?act=audit.list-exported&size=100")
                .text();
        var unknown = seat.get("/api/incident/incidents/" + UUID.randomUUID() + "/timeline?world=live&format=docx");

        assertThat(trail).contains(path);
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.problem()).isEqualTo("/problems/incident/incident-unknown");
    }

    private String goesOutAndComesBack(String incident) {
        String assignment = new Desk(port, "zhiban01", "live").send(incident, TANKER);
        for (String code : List.of("20", "21", "22", "25", "10")) {
            var headers =
                    Map.of("X-Sayram-Client", "web", "Act-Id", UUID.randomUUID().toString());
            var answer = seat.withHeaders(headers)
                    .post(
                            "/api/dispatch/assignments/" + assignment + "/status?world=live",
                            Map.of("code", code, "reporter", "radio"));
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        }
        return seat.get("/api/dispatch/assignments?world=live&incident=" + incident)
                .json()
                .path("items")
                .get(0)
                .path("unitName")
                .asString();
    }

    private XWPFDocument report(String incident, String more) throws IOException {
        var answer = seat.get("/api/incident/incidents/" + incident + "/timeline?world=live&format=docx" + more);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.header("Content-Disposition")).endsWith(".docx\"");
        return new XWPFDocument(new ByteArrayInputStream(answer.response().body()));
    }

    private static List<String> row(XWPFTable table, String first) {
        return table.getRows().stream()
                .map(IncidentReportTest::texts)
                .filter(texts -> texts.getFirst().equals(first))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + first + " in " + table.getText()));
    }

    private static List<String> sentences(XWPFTable table) {
        return table.getRows().stream().map(row -> texts(row).getLast()).toList();
    }

    private static List<String> texts(XWPFTableRow row) {
        return row.getTableCells().stream().map(cell -> cell.getText()).toList();
    }
}
