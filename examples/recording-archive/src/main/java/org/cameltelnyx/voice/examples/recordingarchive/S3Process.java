package org.cameltelnyx.voice.examples.recordingarchive;

import java.io.IOException;
import java.io.OutputStream;

/** S3Proxy in a separate JVM, because its libraries differ from those of the application. */
final class S3Process {

    private S3Process() {
    }

    /**
     * Runs the server until the end of standard input, when {@link S3Server} is closed or its process dies.
     *
     * @param  arguments the arguments of S3Proxy
     * @throws Exception if it cannot start
     */
    public static void main(String[] arguments) throws Exception {
        Thread owner = new Thread(() -> {
            try {
                System.in.transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                // the owner has ended
            }
            Runtime.getRuntime().halt(0);
        }, "owner");
        owner.setDaemon(true);
        owner.start();
        Class.forName("org.gaul.s3proxy.Main").getMethod("main", String[].class).invoke(null, (Object) arguments);
    }
}
