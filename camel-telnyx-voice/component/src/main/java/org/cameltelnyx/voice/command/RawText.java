package org.cameltelnyx.voice.command;

/**
 * The value of an option that its author has written as {@code RAW(...)}, so that Camel has decoded no character of it.
 *
 * @param text the text between the parentheses
 */
public record RawText(String text) {

    /** Omits the text, which can be secret. */
    @Override
    public String toString() {
        return "RAW(...)";
    }
}
