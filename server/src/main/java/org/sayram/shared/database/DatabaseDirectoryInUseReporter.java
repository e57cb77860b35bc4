package org.sayram.shared.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;

/** Says in one line that the data directory is taken; a stack trace would only hide it. */
final class DatabaseDirectoryInUseReporter implements SpringBootExceptionReporter {
    DatabaseDirectoryInUseReporter(@Nullable ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseDirectoryInUse inUse) {
                System.err.println(inUse.getMessage());
                return true;
            }
        }
        return false;
    }
}
