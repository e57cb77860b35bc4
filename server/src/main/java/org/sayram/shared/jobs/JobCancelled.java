package org.sayram.shared.jobs;

/** The person who started the job has asked it to stop. */
public class JobCancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JobCancelled() {
        super("cancelled");
    }
}
