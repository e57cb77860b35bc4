package org.sayram.shared.backup;

/** A backup cannot be written or read back; the text says why and what to do. */
public final class BackupProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BackupProblem(String message) {
        super(message);
    }
}
