package org.cameltelnyx.voice.examples.eventpipeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A PostgreSQL server with the table of the events.
 */
final class EventTable implements AutoCloseable {

    private static final String TABLES = "/sql/tables.sql";
    /** Counts rows that were written after a row with a higher offset, or in another partition of the same call. */
    private static final String OUT_OF_ORDER = """
            SELECT count(*) FROM (
                SELECT kafka_partition, kafka_offset,
                       lag(kafka_partition) OVER call AS partition_before, lag(kafka_offset) OVER call AS offset_before
                FROM event WINDOW call AS (PARTITION BY call_session_id ORDER BY number)) AS row
            WHERE kafka_partition <> partition_before OR kafka_offset < offset_before""";

    private final EmbeddedPostgres server;
    private final DataSource database;

    private EventTable(EmbeddedPostgres server) {
        this.server = server;
        this.database = server.getPostgresDatabase();
    }

    static EventTable start() throws IOException, SQLException {
        EventTable table = new EventTable(EmbeddedPostgres.start());
        try (InputStream tables = EventTable.class.getResourceAsStream(TABLES);
                Connection connection = table.database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(new String(tables.readAllBytes(), StandardCharsets.UTF_8));
        }
        return table;
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres";
    }

    String user() {
        return "postgres";
    }

    int count() throws SQLException {
        return number("SELECT count(*) FROM event");
    }

    int outOfOrder() throws SQLException {
        return number(OUT_OF_ORDER);
    }

    Set<String> ids() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id FROM event")) {
            Set<String> ids = new HashSet<>();
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
            return ids;
        }
    }

    /** How many events each instance has received. */
    Map<String, Integer> takenBy() throws SQLException {
        return by("taken_by");
    }

    /** How many rows each instance has written. */
    Map<String, Integer> storedBy() throws SQLException {
        return by("stored_by");
    }

    private Map<String, Integer> by(String column) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT " + column + ", count(*) FROM event GROUP BY " + column)) {
            Map<String, Integer> counts = new TreeMap<>();
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getInt(2));
            }
            return counts;
        }
    }

    private int number(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
