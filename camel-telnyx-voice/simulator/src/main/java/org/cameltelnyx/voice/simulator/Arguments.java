package org.cameltelnyx.voice.simulator;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** The options of the command line. */
record Arguments(TelnyxSimulatorBuilder settings, boolean call, boolean answer, boolean log, boolean help) {

    static final String HELP = """
            Runs a Telnyx simulator on localhost until it is interrupted. Each Enter creates an incoming call.

              --port <port>          port to listen on (default: a free port)
              --webhook-url <url>    URL that receives the events (default: none, events are only recorded)
              --webhook-timeout <ms> time the receiver has to answer an event (default: 2000)
              --retry-delays <ms,…>  delays before further delivery attempts, or "none" (default: 500,1000,2000)
              --api-key <key>        API key that commands must send (default: a random key)
              --call                 create one incoming call at once
              --answer               like --call, and answer this and all later calls
              --answer-dialed        called parties answer at once
              --log                  print a line for each command and for each delivery attempt
              --help                 print this help and exit""";

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
            throw new IllegalArgumentException(value + " is not a valid time; give milliseconds as a whole"
                    + " number, 1 to 9999999.");
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
            // reported below
        }
        throw new IllegalArgumentException(value + " is not a valid port; give a number from 0 to " + MAX_PORT + ".");
    }
}
