package org.cameltelnyx.voice.simulator;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** The options of the command line. */
record Arguments(TelnyxSimulatorBuilder settings, boolean call, boolean answer, boolean log, boolean help) {

    static final String HELP = """
            Runs a Telnyx on localhost until it is interrupted. Each Enter rings in a call.

              --port <port>          the port to listen on; any that is free unless given
              --webhook-url <url>    where events go; nowhere unless given
              --webhook-timeout <ms> how long the receiver of an event may take; 2000 unless given
              --retry-delays <ms,…>  how long to wait before each further attempt; 500,1000,2000 unless given, none for one attempt
              --api-key <key>        the API key that commands must bring; a random one unless given
              --call                 ring in one call at once
              --answer               the same, and answer this and all later calls
              --answer-dialed        whom a command calls answers at once
              --log                  print a line for each command and for each attempt to deliver a webhook
              --help                 print this and end""";

    private static final int MAX_PORT = 65_535;

    static Arguments parse(String[] arguments) {
        TelnyxSimulatorBuilder settings = TelnyxSimulator.builder();
        boolean call = false;
        boolean answer = false;
        boolean log = false;
        boolean help = false;
        for (Iterator<String> rest = List.of(arguments).iterator(); rest.hasNext();) {
            String name = rest.next();
            switch (name) {
                case "--port" -> settings.port(port(value(name, rest)));
                case "--webhook-url" -> settings.webhookUrl(value(name, rest));
                case "--api-key" -> settings.apiKey(value(name, rest));
                case "--webhook-timeout" -> settings.webhookTimeout(millis(value(name, rest)));
                case "--retry-delays" -> settings.retryDelays(delays(value(name, rest)));
                case "--answer-dialed" -> settings.answerDialedCalls(true);
                case "--call" -> call = true;
                case "--answer" -> answer = true;
                case "--log" -> log = true;
                case "--help" -> help = true;
                default -> throw new IllegalArgumentException("There is no option " + name + ".");
            }
        }
        return new Arguments(settings, call || answer, answer, log, help);
    }

    private static String value(String name, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException("The option " + name + " needs a value after it.");
        }
        return rest.next();
    }

    private static Duration[] delays(String value) {
        return value.equals("none")
                ? new Duration[0]
                : Stream.of(value.split(",")).map(Arguments::millis).toArray(Duration[]::new);
    }

    private static Duration millis(String value) {
        if (!value.matches("[1-9][0-9]{0,6}")) {
            throw new IllegalArgumentException("The time " + value + " is none; give milliseconds as a whole number.");
        }
        return Duration.ofMillis(Integer.parseInt(value));
    }

    private static int port(String value) {
        try {
            int port = Integer.parseInt(value);
            if (port >= 0 && port <= MAX_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // said below, with what to do
        }
        throw new IllegalArgumentException("The port " + value + " is none; give a number from 0 to " + MAX_PORT + ".");
    }
}
