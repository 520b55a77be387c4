package org.cameltelnyx.voice.support;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The ids and names by which Telnyx identifies calls, conferences, queues, recordings and what else the account has. A command
 * acts on those that have an option: in the path of the operation, or in its body.
 */
public enum ResourceId {

    /** A leg of a call, as commands take it. */
    CALL_CONTROL_ID("callControlId", HeaderNames.CALL_CONTROL_ID),
    /** A leg of a call, as the details of a call have it. */
    CALL_LEG_ID(null, HeaderNames.CALL_LEG_ID),
    /** All legs of a call. */
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
    /** An application as what a command acts on: the header of the call's own must not choose what is deleted. */
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
     * The ids that say what a command acts on.
     *
     * @return those that have an option
     */
    public static List<ResourceId> ofCommands() {
        return Arrays.stream(values()).filter(id -> id.option != null).toList();
    }

    /**
     * The id of this name, among those that say what a command acts on.
     *
     * @param  name as Telnyx writes it, or in camelCase
     * @return      the id, or empty if there is none of this name
     */
    public static Optional<ResourceId> named(String name) {
        return ofCommands().stream().filter(id -> id.option.equalsIgnoreCase(name.replace("_", ""))).findFirst();
    }

    /**
     * The name as Telnyx writes it.
     *
     * @return for example {@code call_control_id}
     */
    public String wireName() {
        return wireName;
    }

    /**
     * The endpoint option that sets it.
     *
     * @return for example {@code callControlId}, or null if no command acts on it
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
     * Whether users choose it, so that it can have spaces.
     *
     * @return false for the ids that Telnyx gives
     */
    public boolean isGivenByUsers() {
        return this == PARTICIPANT_ID || this == QUEUE_NAME || this == SIPREC_CONNECTOR_NAME;
    }

    /**
     * Any text as one segment of a path.
     *
     * @param  id the text
     * @return    the same, percent-encoded
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

    /** So are the ids that Telnyx gives. */
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
