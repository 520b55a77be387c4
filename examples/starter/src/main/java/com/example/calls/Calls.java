package com.example.calls;

import org.apache.camel.main.Main;

/** Runs the routes in src/main/resources/camel. */
public final class Calls {

    private Calls() {
    }

    public static void main(String[] arguments) throws Exception {
        new Main().run(arguments);
    }
}
