package org.sayram.identity;

/** This start would not be safe. Shown as one line, without a trace, because the one who starts can mend it. */
public abstract class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Takes the line to show: what is wrong and what to do. */
    protected StartRefused(String line) {
        super(line);
    }
}
