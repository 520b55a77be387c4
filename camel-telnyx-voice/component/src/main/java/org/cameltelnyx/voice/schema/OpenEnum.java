package org.cameltelnyx.voice.schema;

import java.util.List;

/**
 * A set of values that Telnyx may extend at any time. The values known to this version are constants of the
 * implementing record; any other value can be created with its constructor and goes to Telnyx as it is. (A Java enum
 * cannot hold a value that it was not compiled with.)
 */
public interface OpenEnum {

    /**
     * The value as it is on the wire.
     *
     * @return the text that Telnyx reads and writes
     */
    String value();

    /**
     * The choice that has a value.
     *
     * @param  <T>   the record
     * @param  type  a record that implements this interface
     * @param  value the value as it is on the wire, known or not
     * @return       the choice
     */
    static <T extends OpenEnum> T of(Class<T> type, String value) {
        return type.cast(Values.choice(value, type));
    }

    /**
     * The values that this version knows of a type.
     *
     * @param  type a record that implements this interface
     * @return      the wire values of its constants, in the order in which they are declared
     */
    static List<String> known(Class<? extends OpenEnum> type) {
        return OpenValues.KNOWN.get(type);
    }
}
