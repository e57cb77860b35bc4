package org.sayram.shared.register;

/** Fills the registers of one capability from the register folder. Each capability offers one as a bean. */
public interface RegisterLoader {
    /** Whether there is nothing yet, so that nothing can be doubled. */
    boolean isEmpty();

    /** Reads the capability's files; an exception that names file, record, column and value stops the whole loading. */
    void load(RegisterFolder folder);
}
