package org.cameltelnyx.voice.command;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.cameltelnyx.voice.action.ActionModel;
import org.cameltelnyx.voice.action.Grammar;

/**
 * The ids that say what a command acts on: in the path of the operation, or in its body.
 */
final class PathIds {

    private static final Pattern WORD_START = Pattern.compile("_([a-z])");
    private static final String UNENCODED = "-._~:=";
    /** Names that users give, where a space is as good as any other character. */
    private static final Set<String> GIVEN_NAMES = Set.of("queue_name", "participant_id");

    private PathIds() {
    }

    /** The endpoint option that sets an id. */
    static String optionName(String id) {
        return WORD_START.matcher(id).replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
    }

    /** Refuses an option for an id that the action does not take. */
    static void refuseUnknown(ActionModel action, String id) {
        if (!action.ids().contains(id)) {
            throw new IllegalArgumentException(
                    "telnyx-voice:" + action.name() + " does not take " + optionName(id)
                            + ". Of the options for ids it takes "
                            + (action.ids().isEmpty()
                                    ? "none"
                                    : action.ids().stream().map(PathIds::optionName).collect(Collectors.joining(", ")))
                            + ".");
        }
    }

    /** Finds the id that a field of a body names, in snake_case or camelCase. */
    static Optional<String> named(ActionModel action, String name) {
        return action.ids()
                .stream()
                .filter(id -> id.replace("_", "").equals(name.replace("_", "").toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /**
     * Encodes an id as one segment of a path.
     *
     * @param  action                   the action, for the message
     * @param  name                     the name of the id as Telnyx writes it
     * @param  id                       the id
     * @return                          the id, percent-encoded
     * @throws IllegalArgumentException if no id looks like this
     */
    static String encode(ActionModel action, String name, String id) {
        check(action, name, id);
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

    /**
     * Looks whether a text can be an id.
     *
     * @param  action                   the action, for the message
     * @param  name                     the name of the id as Telnyx writes it
     * @param  id                       the text
     * @throws IllegalArgumentException if no id looks like this
     */
    static void check(ActionModel action, String name, String id) {
        if (!Grammar.ID.accepts(GIVEN_NAMES.contains(name) ? id.replace(' ', '_') : id) || id.equals(".") || id.equals("..")) {
            throw new IllegalArgumentException(
                    "telnyx-voice:" + action.name() + ": " + name + " '" + id.replaceAll("\\p{Cntrl}", "?")
                            + "' is no id: it must not be a dot, and must " + Grammar.ID.rule() + ".");
        }
    }
}
