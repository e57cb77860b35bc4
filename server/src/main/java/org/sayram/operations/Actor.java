package org.sayram.operations;

/**
 * Who did it: a person, a device or a part of the program, with the name as it was then.
 *
 * @param id {@code person:<uuid>}, {@code device:<address>} or {@code system:<capability>}; holds no blank
 * @param name the name shown in a timeline
 */
public record Actor(String id, String name) {
    /** Refuses an id with a blank, which parts id and name in the log. */
    public Actor {
        if (id.isEmpty() || id.indexOf(' ') >= 0) {
            throw new IllegalArgumentException("'" + id + "' is not an actor id such as person:<uuid>");
        }
    }

    /** A part of the program acting by itself. */
    public static Actor system(String capability) {
        return new Actor("system:" + capability, capability);
    }

    /** A device speaking. */
    public static Actor device(String address, String name) {
        return new Actor("device:" + address, name);
    }

    /** Reads the log's text form. */
    public static Actor parse(String text) {
        int blank = text.indexOf(' ');
        return blank < 0 ? new Actor(text, "") : new Actor(text.substring(0, blank), text.substring(blank + 1));
    }

    /** The log's text form: id, blank, name. */
    public String logged() {
        return name.isEmpty() ? id : id + " " + name;
    }
}
