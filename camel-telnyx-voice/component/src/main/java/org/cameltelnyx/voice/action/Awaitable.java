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
}
