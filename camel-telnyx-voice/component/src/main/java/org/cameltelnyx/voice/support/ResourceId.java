package org.cameltelnyx.voice.support;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The ids and names by which Telnyx identifies calls, conferences, queues, recordings and other objects of an account. Ids
 * with an option name the object that a command acts on, in the path of the operation or in its body.
 */
public enum ResourceId {

    /** A call leg, by the id for commands. */
    CALL_CONTROL_ID("callControlId", HeaderNames.CALL_CONTROL_ID),
    /** A call leg, by the id in events. */
    CALL_LEG_ID(null, HeaderNames.CALL_LEG_ID),
    /** A call session. */
    CALL_SESSION_ID(null, HeaderNames.CALL_SESSION_ID),
    /** The application or other connection of a call. */
    CONNECTION_ID("connectionId", HeaderNames.CONNECTION_ID),
    /** A conference. */
    CONFERENCE_ID("conferenceId", HeaderNames.CONFERENCE_ID),
    /** A participant of a conference, by id or label. */
    PARTICIPANT_ID("participantId", null),
    /** A queue. */
    QUEUE_NAME("queueName", HeaderNames.QUEUE_NAME),
    /** A recording. */
    RECORDING_ID("recordingId", null),
    /** The transcription of a recording. */
    RECORDING_TRANSCRIPTION_ID("recordingTranscriptionId", null),
    /** The delivery of an event. */
    WEBHOOK_DELIVERY_ID("webhookDeliveryId", null),
    /**
     * An application that a command acts on. It has no header, so that the header with the application of the call never
     * selects the application to delete.
     */
    APPLICATION_ID("applicationId", null),
    /** A SIPREC connector. */
    SIPREC_CONNECTOR_NAME("siprecConnectorName", null),
    /** An outbound voice profile. */
    OUTBOUND_VOICE_PROFILE_ID("outboundVoiceProfileId", null);

    private static final String UNENCODED = "-._~:=";

    private final String wireName = name().toLowerCase(Locale.ROOT);
    private final String option;
    private final String header;

    ResourceId(String option, String header) {
        this.option = option;
        this.header = header;
    }

    /**
     * The ids that name the object that a command acts on.
     *
     * @return the ids that have an option
     */
    public static List<ResourceId> ofCommands() {
        return Arrays.stream(values()).filter(id -> id.option != null).toList();
    }

    /**
     * Finds an id that names the object that a command acts on.
     *
     * @param  name the name in snake_case or camelCase
     * @return      the id, or empty if there is none of this name
     */
    public static Optional<ResourceId> named(String name) {
        return ofCommands().stream().filter(id -> id.option.equalsIgnoreCase(name.replace("_", ""))).findFirst();
    }

    /**
     * The name in JSON.
     *
     * @return for example {@code call_control_id}
     */
    public String wireName() {
        return wireName;
    }

    /**
     * The endpoint option that sets it.
     *
     * @return for example {@code callControlId}, or null if it is no object of commands
     */
    public String option() {
        return option;
    }

    /**
     * The header that events set, and that commands read.
     *
     * @return the name of the header, or empty if there is none
     */
    public Optional<String> header() {
        return Optional.ofNullable(header);
    }

    /**
     * Whether users choose it, so that it can contain spaces.
     *
     * @return false for the ids that Telnyx assigns
     */
    public boolean isGivenByUsers() {
        return this == PARTICIPANT_ID || this == QUEUE_NAME || this == SIPREC_CONNECTOR_NAME;
    }

    /**
     * Encodes any text as one segment of a path.
     *
     * @param  id the text
     * @return    the percent-encoded text
     */
    public static String segment(String id) {
        if (isUnencoded(id)) {
            return id;
        }
        StringBuilder encoded = new StringBuilder(id.length());
        for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (isUnencoded(c)) {
                encoded.append(c);
            } else {
                encoded.append(String.format("%%%02X", (int) c));
            }
        }
        return encoded.toString();
    }

    /** Whether an id needs no encoding, as the ids that Telnyx assigns. */
    private static boolean isUnencoded(String id) {
        for (int i = 0; i < id.length(); i++) {
            if (!isUnencoded(id.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUnencoded(char c) {
        return c < 128 && (Character.isLetterOrDigit(c) || UNENCODED.indexOf(c) >= 0);
    }

    @Override
    public String toString() {
        return wireName();
    }
}
