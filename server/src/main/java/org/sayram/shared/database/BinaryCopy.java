package org.sayram.shared.database;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/** Writes many rows at once by PostgreSQL's binary COPY, the fastest way in, inside the caller's transaction. */
public final class BinaryCopy {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final SQLExceptionTranslator TRANSLATOR = new SQLStateSQLExceptionTranslator();
    private static final int USUAL_ROW_BYTES = 160;
    private static final int NULL = -1;
    private static final int END = -1;

    private final DataSource dataSource;
    private final String statement;
    private final int columns;

    /**
     * A writer of one table.
     *
     * @param table its name with its schema
     * @param columns the columns in the order they are written
     */
    public BinaryCopy(DataSource dataSource, String table, String... columns) {
        this.dataSource = dataSource;
        this.columns = columns.length;
        this.statement = "copy " + table + " (" + String.join(", ", columns) + ") from stdin (format binary)";
    }

    /** Writes the columns of one value, in their order. */
    public interface RowWriter<T> {
        /** Puts each column of the value into the row. */
        void write(T value, Row row) throws IOException;
    }

    /** Writes all values or, by an exception, none. */
    public <T> void write(Collection<T> values, RowWriter<T> writer) {
        byte[] bytes = bytes(values, writer);
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement, new ByteArrayInputStream(bytes));
        } catch (SQLException e) {
            throw TRANSLATOR.translate("COPY of " + values.size() + " rows", statement, e);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory does not fail", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private <T> byte[] bytes(Collection<T> values, RowWriter<T> writer) {
        var bytes = new ByteArrayOutputStream(values.size() * USUAL_ROW_BYTES);
        try (var out = new DataOutputStream(bytes)) {
            out.write(SIGNATURE);
            out.writeInt(0);
            out.writeInt(0);
            var row = new Row(out);
            for (T value : values) {
                out.writeShort(columns);
                writer.write(value, row);
            }
            out.writeShort(END);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    /** One row on its way; each call is the next column, in PostgreSQL's binary form of its type. */
    public static final class Row {
        private final DataOutputStream out;

        private Row(DataOutputStream out) {
            this.out = out;
        }

        /** A bigint. */
        public void bigint(long value) throws IOException {
            out.writeInt(Long.BYTES);
            out.writeLong(value);
        }

        /** An integer. */
        public void integer(int value) throws IOException {
            out.writeInt(Integer.BYTES);
            out.writeInt(value);
        }

        /** A smallint; the value must fit. */
        public void smallint(int value) throws IOException {
            if (value != (short) value) {
                throw new IllegalArgumentException(value + " does not fit a smallint");
            }
            out.writeInt(Short.BYTES);
            out.writeShort(value);
        }

        /** A text. */
        public void text(String value) throws IOException {
            bytea(value.getBytes(StandardCharsets.UTF_8));
        }

        /** A bytea. */
        public void bytea(byte[] value) throws IOException {
            out.writeInt(value.length);
            out.write(value);
        }

        /** A timestamptz to the microsecond, or null. */
        public void timestamp(@Nullable Instant value) throws IOException {
            if (value == null) {
                out.writeInt(NULL);
            } else {
                bigint(micros(value));
            }
        }

        /** A uuid. */
        public void uuid(java.util.UUID value) throws IOException {
            out.writeInt(2 * Long.BYTES);
            out.writeLong(value.getMostSignificantBits());
            out.writeLong(value.getLeastSignificantBits());
        }
    }

    private static long micros(Instant instant) {
        Duration since = Duration.between(EPOCH, instant);
        return Math.addExact(Math.multiplyExact(since.getSeconds(), 1_000_000L), since.getNano() / 1000);
    }
}
