package org.sayram.dispatch;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.sayram.operationslog.IncidentFact;
import org.sayram.operationslog.Receipt;

/**
 * The order arrived: the station's screen or the crew's page showed it, or a person acknowledged it.
 *
 * @param assignment the assignment
 * @param incident the incident
 * @param unitName the unit's name
 * @param receipt {@code machine} or {@code person}
 */
public record OrderReceived(UUID assignment, UUID incident, String unitName, String receipt)
        implements AssignmentEvent {
    /** Refuses a receipt that is neither. */
    public OrderReceived {
        receiptOf(receipt);
    }

    @Override
    public Optional<IncidentFact> fact() {
        return Optional.of(new IncidentFact.OrderReceived(assignment, receiptOf(receipt)));
    }

    private static Receipt receiptOf(String word) {
        return Receipt.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
