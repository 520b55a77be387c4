package org.cameltelnyx.voice.support;

/**
 * Names of endpoints, in URIs and at the beginning of messages. Log messages contain them as literals instead, because a
 * page lists these messages.
 */
public final class EndpointName {

    /** The scheme of endpoint URIs. */
    public static final String SCHEME = "telnyx-voice";
    /** The name after the scheme of endpoints that receive events. */
    public static final String WEBHOOK = "webhook";
    /** The name after the scheme of endpoints for operations without an action. */
    public static final String REQUEST = "request";

    private EndpointName() {
    }

    /**
     * Returns the URI of an endpoint without its options.
     *
     * @param  name the name after the scheme
     * @return      for example {@code telnyx-voice:answer}
     */
    public static String uri(String name) {
        return SCHEME + ":" + name;
    }

    /**
     * Creates the exception for a wrong endpoint, or a wrong message to an endpoint.
     *
     * @param  name the name of the endpoint
     * @param  what the error, and what to do
     * @return      an exception whose message begins with the URI of the endpoint
     */
    public static IllegalArgumentException invalid(String name, String what) {
        return new IllegalArgumentException(uri(name) + ": " + what);
    }
}
