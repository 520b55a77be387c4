package org.cameltelnyx.voice.examples.recordingarchive;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A real S3 server, S3Proxy, which verifies signatures and keeps its objects in memory, with access to its only bucket. */
final class S3Server implements AutoCloseable {

    static final String BUCKET = "recordings";
    private static final String KEY = "archive";
    private static final String SECRET = "only-for-this-run";
    /**
     * A setting of the AWS SDK: the server does not support the signed trailers in which the SDK sends checksums over plain
     * HTTP.
     */
    private static final String CHECKSUMS = "aws.requestChecksumCalculation";
    private static final Pattern READY = Pattern.compile("Started ServerConnector.*\\{127\\.0\\.0\\.1:(\\d+)}");

    private final Process process;
    private final Path settings;
    private final URI address;
    private final S3Client client;

    private S3Server(Process process, Path settings, URI address) {
        this.process = process;
        this.settings = settings;
        this.address = address;
        this.client = S3Client.builder()
                .endpointOverride(address)
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY, SECRET)))
                .build();
    }

    /** Starts the server on any free port, with the bucket. */
    static S3Server start() throws IOException {
        System.setProperty(CHECKSUMS, "WHEN_REQUIRED");
        Path settings = Files.createTempFile("s3", ".properties");
        try (Writer out = Files.newBufferedWriter(settings)) {
            properties().store(out, null);
        }
        // fast compilation, for a process that runs for less than a minute
        Process process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-Xmx128m",
                "-cp", classes() + File.pathSeparator + classes().resolveSibling("s3").resolve("s3proxy.jar"),
                S3Process.class.getName(), "--properties", settings.toString()).redirectErrorStream(true).start();
        S3Server server = new S3Server(process, settings, URI.create("http://127.0.0.1:" + awaitPort(process)));
        server.createBucket();
        return server;
    }

    private static Properties properties() {
        Properties properties = new Properties();
        properties.putAll(Map.of(
                "s3proxy.endpoint", "http://127.0.0.1:0",
                "s3proxy.authorization", "aws-v4",
                "s3proxy.identity", KEY,
                "s3proxy.credential", SECRET,
                "jclouds.provider", "transient-nio2",
                "jclouds.identity", KEY,
                "jclouds.credential", SECRET));
        return properties;
    }

    /** The directory of the classes of this example; the build copies the server beside them. */
    private static Path classes() {
        try {
            return Path.of(S3Server.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Not a directory", e);
        }
    }

    private static int awaitPort(Process process) throws IOException {
        // another version can log its start differently
        CompletableFuture<Void> late = CompletableFuture.runAsync(process::destroyForcibly,
                CompletableFuture.delayedExecutor(1, TimeUnit.MINUTES));
        BufferedReader output = process.inputReader();
        StringBuilder log = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            log.append(line).append('\n');
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                late.cancel(false);
                drain(output);
                return Integer.parseInt(ready.group(1));
            }
        }
        throw new IllegalStateException("The S3 server has not started:\n" + log);
    }

    /** Reads the log of the server, so that the server does not block on a full pipe. */
    private static void drain(BufferedReader output) {
        Thread drain = new Thread(() -> {
            try {
                output.transferTo(Writer.nullWriter());
            } catch (IOException e) {
                // the stream has been closed
            }
        }, "s3-log");
        drain.setDaemon(true);
        drain.start();
    }

    /** The settings of the application for the server, including credentials. */
    Map<String, String> settings() {
        return Map.of(
                "camel.component.aws2-s3.uriEndpointOverride", address.toString(),
                "camel.component.aws2-s3.overrideEndpoint", "true",
                "camel.component.aws2-s3.forcePathStyle", "true",
                "camel.component.aws2-s3.useDefaultCredentialsProvider", "false",
                "camel.component.aws2-s3.accessKey", KEY,
                "camel.component.aws2-s3.secretKey", SECRET,
                "archive.bucket", BUCKET);
    }

    URI address() {
        return address;
    }

    void createBucket() {
        client.createBucket(request -> request.bucket(BUCKET));
    }

    /** Deletes the bucket, so that the storage refuses every object. */
    void deleteBucket() {
        clear();
        client.deleteBucket(request -> request.bucket(BUCKET));
    }

    void clear() {
        keys().forEach(key -> client.deleteObject(request -> request.bucket(BUCKET).key(key)));
    }

    List<String> keys() {
        return client.listObjectsV2(request -> request.bucket(BUCKET)).contents().stream().map(S3Object::key).toList();
    }

    /** The number of multipart uploads that are neither complete nor aborted. */
    int openUploads() {
        return client.listMultipartUploads(request -> request.bucket(BUCKET)).uploads().size();
    }

    byte[] read(String key) {
        return client.getObjectAsBytes(request -> request.bucket(BUCKET).key(key)).asByteArray();
    }

    @Override
    public void close() {
        client.close();
        process.destroyForcibly();
        System.clearProperty(CHECKSUMS);
        try {
            Files.deleteIfExists(settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
