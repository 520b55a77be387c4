package org.cameltelnyx.voice.action;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.cameltelnyx.voice.result.TelnyxObject;
import org.cameltelnyx.voice.support.ResourceId;

/**
 * The REST operation behind a command: how it is called and which events it can lead to.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Operation {

    /**
     * The HTTP method.
     *
     * @return {@code POST} for most commands; the fields of a GET or DELETE are sent as its query
     */
    String method() default "POST";

    /**
     * The path below the base URL, with the names of the ids in braces as Telnyx writes them.
     *
     * @return for example {@code /calls/{call_control_id}/actions/refer}
     */
    String path();

    /**
     * The ids that the operation takes in its body, although they say what it acts on, as those of the path do.
     *
     * @return the ids, none by default
     */
    ResourceId[] idsInBody() default {};

    /**
     * Whether the operation is idempotent, so that it can be sent again although its outcome is unknown.
     *
     * @return true for operations that only read, that set a value as a whole, or that stop something
     */
    boolean repeatable() default false;

    /**
     * What the answer holds.
     *
     * @return the kind of object, or {@link TelnyxObject} itself if the answer only holds the outcome
     */
    Class<? extends TelnyxObject> answer() default TelnyxObject.class;

    /**
     * Whether the answer holds any number of objects, page by page.
     *
     * @return true for operations that list
     */
    boolean list() default false;

    /**
     * Whether the answer names a file, whose content becomes the body.
     *
     * @return true for operations that download
     */
    boolean download() default false;

    /**
     * The types of the webhook events that Telnyx announces for this operation.
     *
     * @return event types as they are on the wire, empty if none is announced
     */
    String[] events() default {};
}
