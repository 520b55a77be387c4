package org.cameltelnyx.voice;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name in the endpoint URI for which a {@link Side} stands. The build lists all of them in {@code Sides}.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
@interface SideName {

    String value();
}
