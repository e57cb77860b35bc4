package org.sayram.iot.internal.command;

import org.sayram.audit.AuditedAct;

/** What asking terminals leaves in the trail. */
enum CommandAct implements AuditedAct {
    /** A command was asked of a terminal. */
    COMMAND_ASKED
}
