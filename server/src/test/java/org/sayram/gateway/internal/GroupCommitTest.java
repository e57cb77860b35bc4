package org.sayram.gateway.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sayram.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The door with a protocol whose frames may be impossible to store. */
@ServerTest
@Import(GroupCommitTest.Scripted.class)
class GroupCommitTest {
    @TestConfiguration
    static class Scripted {
        @Bean
        ScriptedProtocol scriptedProtocol() {
            return new ScriptedProtocol();
        }
    }

    @Autowired
    private DeviceDoors doors;

    @Autowired
    private GroupCommit commit;

    @Autowired
    private ScriptedProtocol protocol;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void refusesTheFrameThatCannotBeStoredAndStoresAllOthersOfItsGroup() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int number = 0; number < 500; number++) {
            lines.add(number == 137 || number == 138 || number == 499 ? "poison " + number : "good " + number);
        }
        List<String> answers = talk(lines);
        assertThat(answers).hasSize(500);
        assertThat(answers)
                .filteredOn(answer -> answer.startsWith("refused"))
                .containsExactly("refused poison 137", "refused poison 138", "refused poison 499");
        assertThat(stored("good ")).isEqualTo(497);
        assertThat(stored("poison 1")).isZero();
    }

    @Test
    void storesAFrameThatWasRefusedWhenItsRepeatCanBeStored() throws IOException {
        assertThat(talk(List.of("poison once"))).containsExactly("refused poison once");
        protocol.heal(true);
        assertThat(talk(List.of("poison once"))).containsExactly("stored poison once");
        protocol.heal(false);
        assertThat(stored("poison once")).isEqualTo(1);
    }

    @Test
    void needsFewCommitsForManyFrames() throws IOException {
        long before = commit.counts().commits();
        List<String> lines = new ArrayList<>();
        for (int number = 0; number < 5000; number++) {
            lines.add("many " + number);
        }
        assertThat(talk(lines)).hasSize(5000).allMatch(answer -> answer.startsWith("stored"));
        assertThat(commit.counts().commits() - before).isLessThan(1000);
        assertThat(stored("many ")).isEqualTo(5000);
    }

    @Test
    void confirmsARepeatWithoutStoringItAgain() throws IOException {
        long before = commit.counts().repeats();
        assertThat(talk(List.of("again", "again", "once")))
                .containsExactly("stored again", "stored again", "stored once");
        assertThat(talk(List.of("again"))).containsExactly("stored again");
        assertThat(stored("again")).isEqualTo(1);
        assertThat(commit.counts().repeats() - before).isEqualTo(2);
    }

    private List<String> talk(List<String> lines) throws IOException {
        List<String> answers = new ArrayList<>();
        try (var socket = new Socket("127.0.0.1", doors.port("scripted"))) {
            socket.setSoTimeout(30_000);
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            socket.getOutputStream().write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
            while (answers.size() < lines.size()) {
                answers.add(in.readLine());
            }
        }
        return answers;
    }

    private long stored(String prefix) {
        return jdbc.sql(
                        "select count(*) from gateway.raw_frame where convert_from(bytes, 'UTF8') like ? and protocol = 'scripted'")
                .param(prefix + "%")
                .query(Long.class)
                .single();
    }
}
