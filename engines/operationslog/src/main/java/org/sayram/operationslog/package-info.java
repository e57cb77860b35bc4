/**
 * The operations log as pure logic: event envelope, agreed order, hash chain, signed anchors, and the fold that merges what nodes
 * wrote apart.
 *
 * <p>Nothing here reads a clock, a database or the network: time, keys and randomness are handed in. The program on top
 * appends, stores and exchanges events; nodes that hold the same events see the same incident.
 *
 * <pre>{@code
 * HybridTime clock = HybridClock.tick(last, now);
 * var draft = new UnsealedEvent(ids.next(now), act, "live", "incident/1", "centre", 1, 1, 0, null, clock, now, now,
 *         "person:7", "NoteKept", 1, "{\"kind\":\"NOTE\",\"text\":\"smoke\"}");
 * Event event = HashChain.seal(draft, Hash.NONE);
 * Anchor anchor = new AnchorSigner(keys).sign("centre", 1, 1, event.hash(), now);
 * var verifier = new AnchoredChainVerifier("centre", 1, List.of(anchor), new AnchorVerifier(keys.getPublic()));
 * verifier.accept(event);
 * long proven = verifier.proof().provenUpTo();                                        // 1
 * var smoke = new FactEvent(event, new IncidentFact.NoteKept(NoteKind.NOTE, "smoke"));
 * IncidentState incident = IncidentFold.fold(List.of(smoke));                         // incident.notes() has one
 * }</pre>
 *
 * <p>What the fold relies on and the writer must keep:
 *
 * <ul>
 *   <li>{@code basedOn} is {@link org.sayram.operationslog.IncidentState#lastOfStreams() the last event of the stream} its author
 *       had seen; {@code term} is {@link org.sayram.operationslog.CommandState#term() the highest term} known, and one more on an
 *       event that accepts or assumes command;
 *   <li>ids made within an act (an assignment, a drawn object) come with the act from the client, so that its copies on two
 *       nodes speak of the same thing;
 *   <li>{@code actor} of a device begins with {@code device:}, of the program itself with {@code system:}; what only a person may
 *       decide has no effect from them;
 *   <li>every event of the incident is folded, one that no rule merges as {@code OtherHappened}: causes may lead through it;
 *   <li>the centre writes {@code NodeHandedBack} or {@code NodeDeclaredLost} for every other node before it archives.
 * </ul>
 */
@NullMarked
package org.sayram.operationslog;

import org.jspecify.annotations.NullMarked;
