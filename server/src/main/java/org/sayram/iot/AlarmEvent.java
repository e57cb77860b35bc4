package org.sayram.iot;

import java.util.UUID;
import org.sayram.operations.OperationsEvent;

/** Something that happened to one alarm. */
public sealed interface AlarmEvent extends OperationsEvent
        permits AlarmRaised,
                AlarmOccurred,
                AlarmRestored,
                AlarmTaken,
                AlarmHandedOver,
                VerificationStepTaken,
                AlarmCorroborated,
                AlarmEscalated,
                ConditionExtended,
                LinksLost,
                AlarmConfirmed,
                AlarmJudgedFalse,
                AlarmJudgedTest,
                AlarmClosed {
    /** The alarm. */
    UUID alarm();
}
