package org.cameltelnyx.voice.api;

import org.cameltelnyx.voice.support.Text;

/**
 * One entry of the list of errors in an answer of Telnyx. The meaning of a code depends on the HTTP status.
 *
 * @param code    the code, for example {@code 90018}
 * @param title   a short description of the error
 * @param detail  a description of this occurrence, or null
 * @param pointer the field of the command that is wrong, as a JSON pointer or the name of a parameter, or null
 */
public record TelnyxError(String code, String title, String detail, String pointer) {

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(code == null ? "" : code);
        append(text, " ", title);
        append(text, ": ", detail);
        if (pointer != null) {
            text.append(" (").append(pointer).append(')');
        }
        return Text.printable(text.toString());
    }

    private static void append(StringBuilder text, String separator, String part) {
        if (part != null && !part.isBlank()) {
            text.append(text.isEmpty() ? "" : separator).append(part);
        }
    }
}
