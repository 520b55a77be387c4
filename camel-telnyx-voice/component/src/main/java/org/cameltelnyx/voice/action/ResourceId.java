package org.cameltelnyx.voice.action;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.cameltelnyx.voice.support.HeaderNames;

/**
 * The ids that say what a command acts on: in the path of the operation, or in its body.
 */
public enum ResourceId {

    /** A leg of a call. */
    CALL_CONTROL_ID("callControlId", HeaderNames.CALL_CONTROL_ID, false),
    /** A conference. */
    CONFERENCE_ID("conferenceId", HeaderNames.CONFERENCE_ID, false),
    /** A participant of a conference, by id or label. */
    PARTICIPANT_ID("participantId", null, true),
    /** A queue. */
    QUEUE_NAME("queueName", HeaderNames.QUEUE_NAME, true);

    private static final String UNENCODED = "-._~:=";

    private final String wireName = name().toLowerCase(Locale.ROOT);
    private final String option;
    private final String header;
    private final boolean isGivenName;

    /** A name that users give may have spaces. */
    ResourceId(String option, String header, boolean isGivenName) {
        this.option = option;
        this.header = header;
        this.isGivenName = isGivenName;
    }

    /**
     * The id of this name.
     *
     * @param  name as Telnyx writes it, or in camelCase
     * @return      the id, or empty if there is none of this name
     */
    public static Optional<ResourceId> named(String name) {
        return Arrays.stream(values()).filter(id -> id.option.equalsIgnoreCase(name.replace("_", ""))).findFirst();
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
     * @return for example {@code callControlId}
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
     * Whether a text can be such an id.
     *
     * @param  id the text
     * @return    false if Telnyx has no id that looks like this
     */
    public boolean accepts(String id) {
        return Grammar.ID.accepts(isGivenName ? id.replace(' ', '_') : id) && !id.equals(".") && !id.equals("..");
    }

    /**
     * An id as one segment of a path.
     *
     * @param  id the id
     * @return    the same, percent-encoded
     */
    public String encoded(String id) {
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
