package org.sayram.operationslog;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;

/** Signs heads of the log with the Ed25519 key of a node, which is kept outside the database. */
public final class AnchorSigner {
    private final PrivateKey key;
    private final String keyId;

    /** A signer with this Ed25519 key pair; refuses any other kind of key. */
    public AnchorSigner(KeyPair keyPair) {
        this.keyId = AnchorVerifier.keyId(keyPair.getPublic());
        this.key = keyPair.getPrivate();
    }

    /** Signs the head as it is now. */
    public Anchor sign(String node, int incarnation, long sequence, Hash head, Instant now) {
        var unsigned = new Anchor(node, incarnation, sequence, head, now, keyId, "");
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(unsigned.signedBytes());
            String text = Base64.getEncoder().encodeToString(signature.sign());
            return new Anchor(node, incarnation, sequence, head, now, keyId, text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the anchor key " + keyId + " cannot sign", e);
        }
    }
}
