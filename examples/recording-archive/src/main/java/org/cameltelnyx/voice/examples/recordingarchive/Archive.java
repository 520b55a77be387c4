package org.cameltelnyx.voice.examples.recordingarchive;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The database of the application, an H2 in memory, with access to its tables. */
final class Archive implements AutoCloseable {

    private static final String USER = "sa";

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID()
            + ";MODE=PostgreSQL;DB_CLOSE_DELAY=-1;INIT=RUNSCRIPT FROM 'classpath:sql/tables.sql'";

    /** A row of the table recording. */
    record Row(String id, String leg, String key, String contentType, long size) {
    }

    /** The settings of the application for the database. */
    Map<String, String> settings() {
        return Map.of("database.url", url, "database.user", USER, "database.password", USER);
    }

    List<Row> recordings() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT id, call_leg_id, object_key, content_type, size_bytes FROM recording ORDER BY archived_at")) {
            List<Row> found = new ArrayList<>();
            while (rows.next()) {
                found.add(new Row(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4), rows.getLong(5)));
            }
            return found;
        }
    }

    /** The reasons of the dead letters, oldest first. */
    List<String> reasons() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT reason FROM dead_letter ORDER BY failed_at")) {
            List<String> reasons = new ArrayList<>();
            while (rows.next()) {
                reasons.add(rows.getString(1));
            }
            return reasons;
        }
    }

    /** Lets the table of recordings refuse rows from now on. */
    void refuseRows() throws SQLException {
        execute("ALTER TABLE recording ADD CONSTRAINT refused CHECK (size_bytes < 0) NOCHECK");
    }

    void acceptRows() throws SQLException {
        execute("ALTER TABLE recording DROP CONSTRAINT refused");
    }

    void clear() throws SQLException {
        execute("DELETE FROM recording");
        execute("DELETE FROM dead_letter");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, USER, USER);
    }

    @Override
    public void close() throws SQLException {
        execute("SHUTDOWN");
    }
}
