package org.cameltelnyx.voice.simulator;

import java.util.Iterator;
import java.util.List;

/** The options of the command line. */
record Arguments(TelnyxSimulatorBuilder settings, boolean call, boolean answer, boolean log, boolean help) {

    static final String HELP = """
            Runs a Telnyx on localhost until it is interrupted. Each Enter rings in a call.

              --port <port>          the port to listen on; any that is free unless given
              --webhook-url <url>    where events go; nowhere unless given
              --api-key <key>        the API key that commands must bring; a random one unless given
              --call                 ring in one call at once
              --answer               the same, and answer this and all later calls
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
