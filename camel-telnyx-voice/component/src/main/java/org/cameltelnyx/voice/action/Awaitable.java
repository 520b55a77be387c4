package org.cameltelnyx.voice.action;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What tells how a command has ended, after Telnyx has accepted it: the outcome that {@code await=true} waits for. A command
 * without this annotation has no outcome.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Awaitable {

    /**
     * How long a call, and a conference, lasts at most: 4 hours. A command that takes this long ends with the call, and sooner
     * only by itself.
     */
    int WHOLE_CALL = 14_400;

    /**
     * The types of the events that are an outcome, good or bad. The first of them ends the wait.
     *
     * @return event types as they are on the wire
     */
    String[] value();

    /**
     * How long the outcome takes at most, apart from what the fields in {@link #after} say.
     *
     * @return seconds
     */
    int within();

    /**
     * The fields of the command whose product is the time that comes on top: those that end in Millis have milliseconds, those
     * in Tries are factors, all others have seconds. If one of them has no value, or is 0, nothing but the end of the call sets
     * a limit.
     *
     * @return names of fields, none by default
     */
    String[] after() default {};

    /**
     * Whether the outcome comes even though the call has ended, so that the end of the call does not end the wait.
     *
     * @return true for what is saved after the call
     */
    boolean outlivesCall() default false;

    /**
     * Whether the command stops what another one has begun, so that the outcome is that of the other one as well.
     *
     * @return true for commands that stop something
     */
    boolean stops() default false;

    /**
     * Whether the outcome is about the leg that the command makes, and not the one that it is sent to.
     *
     * @return true for commands that call somebody
     */
    boolean newLeg() default false;

    /**
     * The outcomes of commands with certain values. They take the place of {@link #value}.
     *
     * @return the cases, of which the first that fits applies; none by default
     */
    Instead[] instead() default {};

    /** The outcomes of a command that has a certain value in a field. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({})
    @interface Instead {

        /**
         * The field that makes the difference.
         *
         * @return its name
         */
        String field();

        /**
         * The values that make the difference.
         *
         * @return values as they are on the wire, none for any value at all
         */
        String[] values() default {};

        /**
         * The types of the events that are an outcome then.
         *
         * @return event types as they are on the wire
         */
        String[] outcomes();
    }
}
