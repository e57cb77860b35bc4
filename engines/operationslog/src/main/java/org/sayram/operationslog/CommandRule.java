package org.sayram.operationslog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.sayram.operationslog.CommandState.Offer;
import org.sayram.operationslog.IncidentAlarm.TwoCommandHolders;
import org.sayram.operationslog.IncidentFact.CommandAccepted;
import org.sayram.operationslog.IncidentFact.CommandAssumed;
import org.sayram.operationslog.IncidentFact.CommandOffered;
import org.sayram.operationslog.ReviewItem.Reason;

/** Hand-over of command: needs acceptance; may be assumed offline under a signed authority; two holders is an alarm. */
final class CommandRule {
    private record Taking(String holder, OrderedEvent at) {}

    private final Review review;
    private final List<Taking> takings = new ArrayList<>();
    private final Map<UUID, OrderedFact<CommandOffered>> offers = new LinkedHashMap<>();
    private final Set<UUID> open = new LinkedHashSet<>();
    private final TreeMap<Integer, Set<String>> holders = new TreeMap<>();
    private int term;

    CommandRule(IncidentLog log, Review review) {
        this.review = review;
        for (OrderedFact<IncidentFact> placed : log.row(MergeRow.COMMAND)) {
            if (placed.fact() instanceof CommandOffered offered) {
                offers.put(placed.id(), new OrderedFact<>(offered, placed.at()));
                open.add(placed.id());
            } else if (placed.fact() instanceof CommandAccepted accepted) {
                accept(accepted, log.counted(accepted.offer()), placed.at());
            } else if (placed.fact() instanceof CommandAssumed assumed) {
                take(assumed.holder(), placed.at());
            }
        }
        log.order().events().forEach(placed -> term = Math.max(term, placed.term()));
        reviewContested();
    }

    private void accept(CommandAccepted accepted, UUID offerId, OrderedEvent at) {
        OrderedFact<CommandOffered> offer = offers.get(offerId);
        if (offer != null && offer.fact().to().equals(accepted.holder())) {
            take(accepted.holder(), at);
        } else {
            review.add(at.event().id(), Reason.ACCEPTED_WITHOUT_OFFER);
        }
    }

    /** Whoever takes command, the offers of the one before lapse. */
    private void take(String holder, OrderedEvent at) {
        takings.add(new Taking(holder, at));
        holders.computeIfAbsent(at.term(), any -> new LinkedHashSet<>()).add(holder);
        open.clear();
    }

    CommandState state() {
        String holder = takings.stream()
                .max((one, other) -> OrderedEvent.BY_COMMAND.compare(one.at(), other.at()))
                .map(Taking::holder)
                .orElse(null);
        List<Offer> waiting = open.stream().map(this::offer).toList();
        return new CommandState(holder, term, isContested(), waiting);
    }

    List<IncidentAlarm> alarms() {
        return isContested()
                ? List.of(new TwoCommandHolders(holders.lastKey(), List.copyOf(holders.get(holders.lastKey()))))
                : List.of();
    }

    /** Whether the author of this event knew of every hand-over that lies before it. */
    boolean isUnderLatestCommand(OrderedEvent event) {
        return takings.stream()
                .filter(taking -> OrderedEvent.ORDER.compare(taking.at(), event) < 0)
                .allMatch(taking -> taking.at().term() <= event.term());
    }

    private boolean isContested() {
        return !holders.isEmpty() && holders.lastEntry().getValue().size() > 1;
    }

    private void reviewContested() {
        for (Taking taking : takings) {
            int held = taking.at().term();
            boolean outranked = held < holders.lastKey();
            if (outranked && holders.getOrDefault(held, Set.of()).size() > 1) {
                review.add(taking.at().event().id(), Reason.COMMAND_CONTESTED);
            }
        }
    }

    private Offer offer(UUID id) {
        OrderedFact<CommandOffered> offered = offers.get(id);
        if (offered == null) {
            throw new IllegalStateException("offer " + id + " is open but was never made");
        }
        return new Offer(id, offered.fact().to(), offered.event().occurredAt());
    }
}
