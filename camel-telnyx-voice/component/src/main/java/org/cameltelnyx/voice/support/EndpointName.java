package org.cameltelnyx.voice.support;

/**
 * Names of endpoints, in URIs and at the beginning of messages. Only what is logged has them as literals, for the page that lists
 * it.
 */
public final class EndpointName {

    /** The scheme of endpoint URIs. */
    public static final String SCHEME = "telnyx-voice";
    /** What endpoints that receive events are named after the scheme. */
    public static final String WEBHOOK = "webhook";
    /** What endpoints of operations without an action are named after the scheme. */
    public static final String REQUEST = "request";

    private EndpointName() {
    }

    /**
     * The URI of an endpoint without its options.
     *
     * @param  name the name after the scheme
     * @return      for example {@code telnyx-voice:answer}
     */
    public static String uri(String name) {
        return SCHEME + ":" + name;
    }

    /**
     * The failure of an endpoint, or of one of its messages.
     *
     * @param  name the name of the endpoint
     * @param  what what is wrong, and what to do
     * @return      a failure whose message begins with the URI of the endpoint
     */
    public static IllegalArgumentException invalid(String name, String what) {
        return new IllegalArgumentException(uri(name) + ": " + what);
    }
}
