package org.sayram.operations.internal;

import org.sayram.operationslog.IncidentFact;

/** Which facts begin a new command term. */
final class CommandTerms {
    private CommandTerms() {}

    static boolean beginsOne(IncidentFact fact) {
        return fact instanceof IncidentFact.CommandAccepted || fact instanceof IncidentFact.CommandAssumed;
    }
}
