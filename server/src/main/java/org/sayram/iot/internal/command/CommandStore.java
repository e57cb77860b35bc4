package org.sayram.iot.internal.command;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.gb26875.Command;
import org.sayram.shared.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Commands in their table. */
@Repository
class CommandStore {
    private static final HexFormat HEX = HexFormat.of();

    private final JdbcClient jdbc;

    CommandStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A command that was just asked for. */
    record Asked(
            UUID id,
            String terminalId,
            long address,
            CommandKind kind,
            String parameters,
            String by,
            String byName,
            Instant at) {}

    void insert(Asked asked) {
        jdbc.sql("""
                insert into iot.command (id, terminal_id, address, kind, parameters, asked_by, asked_by_name, asked_at, state,
                    answer_command, due_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, 'waiting', ?, ?)
                """)
                .params(
                        asked.id(),
                        asked.terminalId(),
                        asked.address(),
                        asked.kind().word(),
                        asked.parameters(),
                        asked.by(),
                        asked.byName(),
                        Timestamp.from(asked.at()),
                        asked.kind().goodAnswer().code(),
                        Timestamp.from(asked.at()))
                .update();
    }

    /** A command whose turn it is, with the newest connection of its terminal that is known. */
    record Due(UUID id, long address, long epoch) {}

    /** The commands to be sent, repeated or given up now; of one terminal only what it works on, or else the oldest. */
    List<Due> listDue(Instant now, int limit) {
        return jdbc.sql("""
                select distinct on (c.address) c.id, c.address, coalesce(s.epoch, 0) as epoch
                from iot.command c left join iot.terminal_state s on s.address = c.address
                where c.state in ('waiting', 'sent') and c.due_at <= ?
                    and not exists (select 1 from iot.command b where b.address = c.address and b.state = 'sent' and b.id <> c.id)
                order by c.address, c.asked_at, c.id limit ?
                """)
                .params(Timestamp.from(now), limit)
                .query(CommandStore::due)
                .list();
    }

    private static Due due(ResultSet row, int number) throws SQLException {
        return new Due(row.getObject("id", UUID.class), row.getLong("address"), row.getLong("epoch"));
    }

    /** A command held for sending. */
    record Held(
            UUID id,
            long address,
            CommandKind kind,
            String parameters,
            int sends,
            @Nullable Integer serial,
            byte @Nullable [] frame) {}

    /** Holds a command until the end of the transaction, if it is still due and nobody else holds it. */
    Optional<Held> hold(UUID id, Instant now) {
        return jdbc.sql("""
                select id, address, kind, parameters, sends, serial, frame from iot.command
                where id = ? and state in ('waiting', 'sent') and due_at <= ? for update skip locked
                """)
                .params(id, Timestamp.from(now))
                .query((row, number) -> new Held(
                        row.getObject("id", UUID.class),
                        row.getLong("address"),
                        kind(row),
                        row.getString("parameters"),
                        row.getInt("sends"),
                        row.getObject("serial", Integer.class),
                        row.getBytes("frame")))
                .optional();
    }

    /** The next number of a packet to this terminal, from 0, around after 65535. */
    int nextSerial(long address) {
        return jdbc.sql("""
                insert into iot.command_serial as s (address, serial) values (?, 0)
                on conflict (address) do update set serial = (s.serial + 1) % 65536 returning serial
                """).param(address).query(Integer.class).single();
    }

    /** Notes a sending before it happens. */
    void sent(UUID id, int serial, byte[] frame, Instant now, Instant due) {
        jdbc.sql("""
                update iot.command set state = 'sent', serial = ?, frame = ?, sends = sends + 1,
                    first_sent_at = coalesce(first_sent_at, ?), due_at = ? where id = ?
                """)
                .params(serial, frame, Timestamp.from(now), Timestamp.from(due), id)
                .update();
    }

    void giveUp(UUID id) {
        jdbc.sql("update iot.command set state = 'unanswered' where id = ?")
                .param(id)
                .update();
    }

    /** Commands whose terminal is not connected and was not heard of in time. */
    void markUnreachable(Instant askedBefore) {
        jdbc.sql("""
                update iot.command c set state = 'unreachable'
                where c.state = 'waiting' and c.asked_at < ?
                    and not exists (select 1 from iot.terminal_state s where s.address = c.address and s.online)
                """).param(Timestamp.from(askedBefore)).update();
    }

    /** Sent commands that nobody could repeat, because the connection has gone. */
    void markAbandoned(Instant dueBefore) {
        jdbc.sql("update iot.command set state = 'unanswered' where state = 'sent' and due_at < ?")
                .param(Timestamp.from(dueBefore))
                .update();
    }

    /**
     * Notes the answer to a command; a late one counts too.
     *
     * @return whether such a command was waiting
     */
    boolean answered(long address, int serial, Command answer, byte[] frame, Instant at, Instant sentAfter) {
        return jdbc.sql("""
                update iot.command set state = case when ? then 'refused' else 'answered' end, answered_at = ?, answer = ?
                where address = ? and serial = ? and state in ('sent', 'unanswered') and first_sent_at > ?
                    and (? or answer_command = ?)
                """)
                        .params(
                                answer == Command.DENY,
                                Timestamp.from(at),
                                frame,
                                address,
                                serial,
                                Timestamp.from(sentAfter),
                                answer == Command.DENY,
                                answer.code())
                        .update()
                > 0;
    }

    List<DeviceCommand> list(String terminal, PageRequest page) {
        return jdbc.sql("select * from iot.command where terminal_id = ? order by asked_at desc, id limit ? offset ?")
                .params(terminal, page.size(), page.offset())
                .query(CommandStore::command)
                .list();
    }

    long count(String terminal) {
        return jdbc.sql("select count(*) from iot.command where terminal_id = ?")
                .param(terminal)
                .query(Long.class)
                .single();
    }

    Optional<DeviceCommand> find(UUID id) {
        return jdbc.sql("select * from iot.command where id = ?")
                .param(id)
                .query(CommandStore::command)
                .optional();
    }

    private static DeviceCommand command(ResultSet row, int number) throws SQLException {
        return new DeviceCommand(
                row.getObject("id", UUID.class),
                row.getString("terminal_id"),
                kind(row),
                row.getString("parameters"),
                row.getString("asked_by_name"),
                row.getTimestamp("asked_at").toInstant(),
                CommandState.findByWord(row.getString("state")).orElseThrow(),
                row.getObject("serial", Integer.class),
                row.getInt("sends"),
                instant(row.getTimestamp("first_sent_at")),
                instant(row.getTimestamp("answered_at")),
                hex(row.getBytes("frame")),
                hex(row.getBytes("answer")));
    }

    private static CommandKind kind(ResultSet row) throws SQLException {
        return CommandKind.findByWord(row.getString("kind")).orElseThrow();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static @Nullable String hex(byte @Nullable [] bytes) {
        return bytes == null ? null : HEX.formatHex(bytes);
    }
}
