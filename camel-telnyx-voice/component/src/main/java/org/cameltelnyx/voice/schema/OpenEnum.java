package org.cameltelnyx.voice.schema;

import java.util.List;

/**
 * A set of values that Telnyx may extend at any time. The values known to this version are constants of the implementing
 * record; any other value can be created with its constructor and is sent unchanged. (A Java enum cannot contain a value
 * that did not exist when it was compiled.)
 */
public interface OpenEnum {

    /**
     * The value in JSON.
     *
     * @return the text that Telnyx reads and writes
     */
    String value();

    /**
     * Returns the object for a value.
     *
     * @param  <T>   the record
     * @param  type  a record that implements this interface
     * @param  value the value in JSON, known or not
     * @return       the object
     */
    static <T extends OpenEnum> T of(Class<T> type, String value) {
        return type.cast(Values.choice(value, type));
    }

    /**
     * The values of a type that this version knows.
     *
     * @param  type a record that implements this interface
     * @return      the values of its constants, in the order of their declaration
     */
    static List<String> known(Class<? extends OpenEnum> type) {
        return OpenValues.KNOWN.get(type);
    }
}
