package org.cameltelnyx.voice.action;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.cameltelnyx.voice.result.TelnyxObject;
import org.cameltelnyx.voice.support.ResourceId;

/**
 * The REST operation of a command: its request, its answer and its events.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Operation {

    /**
     * The HTTP method.
     *
     * @return {@code POST} for most commands. The fields of a GET or DELETE form its query
     */
    String method() default "POST";

    /**
     * The path below the base URL. The ids in braces have the names that Telnyx uses.
     *
     * @return for example {@code /calls/{call_control_id}/actions/refer}
     */
    String path();

    /**
     * The ids of objects that the operation acts on, if the request contains them in its body instead of its path.
     *
     * @return the ids, none by default
     */
    ResourceId[] idsInBody() default {};

    /**
     * Whether the operation is idempotent, so that the component can repeat a request whose effect is unknown.
     *
     * @return true for operations that only read, that set a whole value, or that stop something
     */
    boolean repeatable() default false;

    /**
     * The type of the object in the answer.
     *
     * @return the type, or {@link TelnyxObject} itself if the answer only acknowledges the command
     */
    Class<? extends TelnyxObject> answer() default TelnyxObject.class;

    /**
     * Whether the answer is a page of a list.
     *
     * @return true for operations that list objects
     */
    boolean list() default false;

    /**
     * Whether the answer names a file, whose content becomes the body.
     *
     * @return true for operations that download a file
     */
    boolean download() default false;

    /**
     * The types of the webhook events that Telnyx announces for this operation.
     *
     * @return event types as they are on the wire, empty if Telnyx announces none
     */
    String[] events() default {};
}
