package org.sayram.operationslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PackageExampleTest {
    @Test
    void theExampleInThePackageDocumentationDoesWhatItSays() throws GeneralSecurityException {
        HybridTime last = HybridTime.ZERO;
        Instant now = Events.START;
        var ids = new EventIds(new Random(1));
        var act = ids.next(now);
        var keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();

        HybridTime clock = HybridClock.tick(last, now);
        var draft = new UnsealedEvent(
                ids.next(now),
                act,
                "live",
                "incident/1",
                "centre",
                1,
                1,
                0,
                null,
                clock,
                now,
                now,
                "person:seat-2",
                "NoteKept",
                1,
                "{\"kind\":\"NOTE\",\"text\":\"smoke\"}");
        Event event = HashChain.seal(draft, Hash.NONE);
        Anchor anchor = new AnchorSigner(keys).sign("centre", 1, 1, event.hash(), now);
        var verifier = new AnchoredChainVerifier("centre", 1, List.of(anchor), new AnchorVerifier(keys.getPublic()));
        verifier.accept(event);
        long proven = verifier.proof().provenUpTo();
        var smoke = new FactEvent(event, new IncidentFact.NoteKept(NoteKind.NOTE, "smoke"));
        IncidentState incident = IncidentFold.fold(List.of(smoke));

        assertThat(proven).isEqualTo(1);
        assertThat(incident.notes()).hasSize(1);
    }
}
