package org.cameltelnyx.voice.action;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The outcome of a command after Telnyx has accepted it, for which {@code await=true} waits. A command without this annotation
 * has no outcome.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Awaitable {

    /**
     * The maximum duration of a call and of a conference: 4 hours. A command with this limit lasts until the call ends, unless
     * it ends earlier.
     */
    int WHOLE_CALL = 14_400;

    /**
     * The types of the events that are an outcome, whether success or failure. The first of them ends the wait.
     *
     * @return event types as they are on the wire
     */
    String[] value();

    /**
     * The maximum time to the outcome, without the time that the fields in {@link #after} add.
     *
     * @return seconds
     */
    int within();

    /**
     * The fields of the command whose product is added to the maximum time. A field with a name that ends in Millis has
     * milliseconds, a field that ends in Tries is a factor, any other field has seconds. If one of the fields has no value, or
     * is 0, only the end of the call limits the time.
     *
     * @return names of fields, none by default
     */
    String[] after() default {};

    /**
     * Whether the outcome can arrive after the end of the call, so that the end of the call does not end the wait.
     *
     * @return true for recordings, which Telnyx saves after the call
     */
    boolean outlivesCall() default false;

    /**
     * Whether the command stops the effect of another command, so that both commands have the same outcome.
     *
     * @return true for commands that stop something
     */
    boolean stops() default false;

    /**
     * Whether the outcome is an event of the call leg that the command creates, instead of the call leg that it acts on.
     *
     * @return true for commands that call another party
     */
    boolean newLeg() default false;

    /**
     * The outcomes of commands with certain values, which replace {@link #value}.
     *
     * @return the cases, of which the first match applies; none by default
     */
    Instead[] instead() default {};

    /** The outcomes of a command that has a certain value in a field. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({})
    @interface Instead {

        /**
         * The field that determines the outcomes.
         *
         * @return the name of the field
         */
        String field();

        /**
         * The values to which the case applies.
         *
         * @return values as they are on the wire, or none if the case applies to every value
         */
        String[] values() default {};

        /**
         * The types of the events that are an outcome in this case.
         *
         * @return event types as they are on the wire
         */
        String[] outcomes();
    }
}
