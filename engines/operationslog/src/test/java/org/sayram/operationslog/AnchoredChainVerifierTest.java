package org.sayram.operationslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sayram.operationslog.ChainProof.AnchorProblem;
import org.sayram.operationslog.ChainProof.Kind;
import org.sayram.operationslog.ChainVerdict.Intact;

class AnchoredChainVerifierTest {
    private static final Instant NOW = Instant.parse("2026-06-15T01:00:00Z");

    private final KeyPair keys = ed25519();
    private final AnchorSigner signer = new AnchorSigner(keys);
    private final AnchorVerifier trusted = new AnchorVerifier(keys.getPublic());
    private final List<Event> chain = Events.chain("centre", 1, 20);

    private static KeyPair ed25519() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private Anchor anchorAt(int sequence) {
        return signer.sign("centre", 1, sequence, chain.get(sequence - 1).hash(), NOW);
    }

    private ChainProof prove(List<Event> events, Anchor... anchors) {
        var verifier = new AnchoredChainVerifier("centre", 1, List.of(anchors), trusted);
        events.forEach(verifier::accept);
        return verifier.proof();
    }

    @Test
    void provesUpToTheLastAnchorAndNamesTheTailAsUnproven() {
        ChainProof proof = prove(chain, anchorAt(17), anchorAt(5));
        assertThat(proof.provenUpTo()).isEqualTo(17);
        assertThat(proof.unproven()).isEqualTo(3);
        assertThat(proof.isConsistent()).isTrue();
    }

    @Test
    void provesNothingWithoutAnAnchor() {
        ChainProof proof = prove(chain);
        assertThat(proof.provenUpTo()).isZero();
        assertThat(proof.unproven()).isEqualTo(20);
        assertThat(proof.isConsistent()).isTrue();
    }

    @Test
    void findsALogThatWasRewrittenFromTheMiddleOn() {
        Anchor early = anchorAt(5);
        Anchor late = anchorAt(17);
        var rewritten = new ArrayList<Event>(chain.subList(0, 9));
        for (Event event : chain.subList(9, 20)) {
            UnsealedEvent other = HashChainTest.withBody(event.unsealed(), "{\"rewritten\":true}");
            rewritten.add(HashChain.seal(other, rewritten.getLast().hash()));
        }
        ChainProof proof = prove(rewritten, early, late);
        assertThat(proof.chain()).isInstanceOf(Intact.class);
        assertThat(proof.provenUpTo()).isEqualTo(5);
        assertThat(proof.problems()).containsExactly(new AnchorProblem(late, Kind.HEAD_DIFFERS));
    }

    @Test
    void findsThatTheTailWasCutOff() {
        Anchor late = anchorAt(17);
        ChainProof proof = prove(chain.subList(0, 12), anchorAt(5), late);
        assertThat(proof.provenUpTo()).isEqualTo(5);
        assertThat(proof.problems()).containsExactly(new AnchorProblem(late, Kind.LOG_ENDS_BEFORE));
        assertThat(proof.isConsistent()).isFalse();
    }

    @Test
    void doesNotTrustAnAnchorBehindABreak() {
        var cut = new ArrayList<>(chain);
        cut.remove(9);
        assertThat(prove(cut, anchorAt(5), anchorAt(17)).provenUpTo()).isEqualTo(5);
    }

    @Test
    void saysThatTheAnchoredEventItselfIsMissing() {
        Anchor tenth = anchorAt(10);
        var cut = new ArrayList<>(chain);
        cut.remove(9);
        assertThat(prove(cut, tenth).problems()).containsExactly(new AnchorProblem(tenth, Kind.HEAD_DIFFERS));
    }

    @Test
    void doesNotCountAnAnchorThatAStrangerSigned() {
        Anchor strange = new AnchorSigner(ed25519())
                .sign("centre", 1, 20, chain.getLast().hash(), NOW);
        ChainProof proof = prove(chain, strange);
        assertThat(proof.provenUpTo()).isZero();
        assertThat(proof.problems()).containsExactly(new AnchorProblem(strange, Kind.NOT_GENUINE));
    }

    @Test
    void doesNotCountAnAnchorOfWhichAnyFieldWasChanged() {
        Anchor good = anchorAt(5);
        assertThat(trusted.isGenuine(good)).isTrue();
        assertThat(List.of(
                        new Anchor("post", 1, 5, good.head(), NOW, good.keyId(), good.signature()),
                        new Anchor("centre", 2, 5, good.head(), NOW, good.keyId(), good.signature()),
                        new Anchor("centre", 1, 6, good.head(), NOW, good.keyId(), good.signature()),
                        new Anchor("centre", 1, 5, Hash.NONE, NOW, good.keyId(), good.signature()),
                        new Anchor("centre", 1, 5, good.head(), NOW.plusSeconds(1), good.keyId(), good.signature()),
                        new Anchor("centre", 1, 5, good.head(), NOW, "0123456789abcdef", good.signature()),
                        new Anchor("centre", 1, 5, good.head(), NOW, good.keyId(), "AAAA"),
                        new Anchor("centre", 1, 5, good.head(), NOW, good.keyId(), "no Base64!")))
                .noneMatch(trusted::isGenuine);
    }

    @Test
    void keepsTrustingTheOldKeyAfterAKeyChange() {
        KeyPair fresh = ed25519();
        Anchor late =
                new AnchorSigner(fresh).sign("centre", 1, 20, chain.getLast().hash(), NOW);
        var both = new AnchorVerifier(keys.getPublic(), fresh.getPublic());
        var verifier = new AnchoredChainVerifier("centre", 1, List.of(anchorAt(5), late), both);
        chain.forEach(verifier::accept);
        assertThat(verifier.proof().provenUpTo()).isEqualTo(20);
    }

    @Test
    void refusesAKeyThatIsNotEd25519() throws GeneralSecurityException {
        KeyPair rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        assertThatThrownBy(() -> new AnchorSigner(rsa)).hasMessageContaining("RSA");
    }

    @Test
    void countsAnAnchorOfAnotherIncarnationAsForeign() {
        Anchor foreign = signer.sign("centre", 2, 5, chain.get(4).hash(), NOW);
        assertThat(prove(chain, foreign).problems()).containsExactly(new AnchorProblem(foreign, Kind.FOREIGN));
    }
}
