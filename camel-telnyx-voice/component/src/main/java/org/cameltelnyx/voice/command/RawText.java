package org.cameltelnyx.voice.command;

/**
 * The value of an option that its author has written as {@code RAW(...)}: no character of it has been decoded.
 *
 * @param text what stands between the brackets
 */
public record RawText(String text) {

    /** Without the text, which can be secret. */
    @Override
    public String toString() {
        return "RAW(...)";
    }
}
