package org.cameltelnyx.voice;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL on a free port, started once for all tests that ask for it. Where none can run, these tests are skipped.
 */
final class PostgresExtension implements BeforeAllCallback {

    private EmbeddedPostgres server;

    @Override
    public void beforeAll(ExtensionContext context) {
        // the root's store closes the server after the last test
        server = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(PostgresExtension.class))
                .getOrComputeIfAbsent(EmbeddedPostgres.class, type -> start(), EmbeddedPostgres.class);
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException | RuntimeException e) {
            throw new TestAbortedException(
                    "Skipped, since no PostgreSQL starts here: " + e.getMessage()
                            + ". It comes from Maven for Linux, macOS and Windows, and does not run as root unless unshare(1)"
                            + " works; run the build as another user.",
                    e);
        }
    }

    /** A new, empty database, which a new connection is opened for at every use. */
    PGSimpleDataSource newDatabase() throws SQLException {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        execute(database("postgres"), "CREATE DATABASE " + name);
        return database(name);
    }

    private PGSimpleDataSource database(String name) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(server.getJdbcUrl("postgres", name));
        return database;
    }

    static void execute(PGSimpleDataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
