package org.cameltelnyx.voice.api;

import org.cameltelnyx.voice.support.Text;

/**
 * One entry of the list of errors in an answer of Telnyx. Codes are not unique: read them together with the HTTP
 * status.
 *
 * @param code    the code, for example {@code 90018}
 * @param title   what went wrong, in a few words
 * @param detail  what went wrong in this case, or null
 * @param pointer which field of the command it is about, as a JSON pointer or a parameter's name, or null
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
