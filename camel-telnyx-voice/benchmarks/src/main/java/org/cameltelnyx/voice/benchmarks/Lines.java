package org.cameltelnyx.voice.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The protocol between the suite and its JVMs: each line of input is answered with a line, until the input ends. */
final class Lines {

    /** UTF-8 on each platform. */
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Lines() {
    }

    /** Answers a line. */
    interface Handler {

        String handle(String[] words) throws Exception;
    }

    static void answer(String greeting, Handler handler) throws IOException {
        say(greeting);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            try {
                say(handler.handle(line.split(" ")));
            } catch (Exception | Error e) {
                e.printStackTrace();
                say("failed: " + e);
            }
        }
    }

    private static void say(String line) {
        OUT.println(line);
    }
}
