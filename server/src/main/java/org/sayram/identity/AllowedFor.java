package org.sayram.identity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a controller method. A method with neither this nor {@link OpenToAll} is refused with 403 and fails a
 * test.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowedFor {
    /** One of these roles is enough. */
    Role[] value() default {};

    /** Any signed-in person, whatever the role: one's own session, password and the like. */
    boolean everyPerson() default false;

    /** Also in a session that is limited until the person has set a password or enrolled the second factor. */
    boolean duringSetUp() default false;
}
