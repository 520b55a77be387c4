package org.cameltelnyx.voice.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.concurrent.CountDownLatch;

/**
 * Runs a simulator until it is interrupted. It prints the settings for an application as shell commands, and creates an
 * incoming call for each line that it reads.
 */
public final class Main {

    private static final int FAILED = 1;
    private static final int BAD_USAGE = 2;

    private Main() {
    }

    /**
     * Runs a simulator; {@code --help} lists the options.
     *
     * @param  arguments            the options
     * @throws InterruptedException if the main thread is interrupted
     * @throws IOException          if the standard input cannot be read
     */
    public static void main(String[] arguments) throws InterruptedException, IOException {
        Arguments options = parse(arguments);
        if (options.help()) {
            System.out.println(Arguments.HELP);
            return;
        }
        TelnyxSimulator simulator = start(options);
        Runtime.getRuntime().addShutdownHook(new Thread(simulator::close));
        announce(simulator);
        if (options.log()) {
            simulator.observe(new LineLog(System.out));
        }
        if (options.call()) {
            ringIn(simulator, options);
        }
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
        while (lines.readLine() != null) {
            ringIn(simulator, options);
        }
        // without a terminal it continues to run
        new CountDownLatch(1).await();
    }

    private static Arguments parse(String[] arguments) {
        try {
            return Arguments.parse(arguments);
        } catch (IllegalArgumentException e) {
            throw exit(BAD_USAGE, e.getMessage() + System.lineSeparator() + "--help lists the options.");
        }
    }

    private static TelnyxSimulator start(Arguments options) {
        try {
            return options.settings().start();
        } catch (IllegalArgumentException e) {
            throw exit(BAD_USAGE, e.getMessage());
        } catch (IllegalStateException e) {
            throw exit(FAILED, e.getMessage());
        }
    }

    private static IllegalStateException exit(int status, String message) {
        System.err.println(message);
        System.exit(status);
        return new IllegalStateException(message);
    }

    private static void announce(TelnyxSimulator simulator) {
        System.out.println("export TELNYX_BASE_URL=" + simulator.baseUrl());
        System.out.println("export TELNYX_API_KEY=" + simulator.apiKey());
        System.out.println("export TELNYX_PUBLIC_KEY=" + simulator.publicKey());
        System.out.println("# live view: " + simulator.liveViewUrl());
        System.out.println("# press Enter to create an incoming call");
    }

    private static void ringIn(TelnyxSimulator simulator, Arguments options) {
        SimulatedCall call = simulator.call();
        if (options.answer()) {
            call.answer();
        }
        System.out.println("# call control id: " + call.callControlId());
    }
}
