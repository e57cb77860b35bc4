package org.sayram.operationslog;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells whether an anchor was signed by a trusted key and is unchanged since. Several keys are trusted after a key change. */
public final class AnchorVerifier {
    private static final int KEY_ID_DIGITS = 16;

    private final Map<String, PublicKey> trusted;

    /** A verifier that trusts these Ed25519 keys and no other. */
    public AnchorVerifier(PublicKey... trusted) {
        this.trusted = Arrays.stream(trusted)
                .collect(Collectors.toUnmodifiableMap(AnchorVerifier::keyId, key -> key, (one, same) -> one));
    }

    /** Short name of a key: the first 16 hex digits of the SHA-256 of its X.509 form. Refuses a key that is not Ed25519. */
    public static String keyId(PublicKey key) {
        if (!key.getAlgorithm().equals("EdDSA") && !key.getAlgorithm().equals("Ed25519")) {
            throw new IllegalArgumentException("anchors are signed with Ed25519, not with " + key.getAlgorithm());
        }
        return Hash.of(key.getEncoded()).hex().substring(0, KEY_ID_DIGITS);
    }

    /** Whether a trusted key signed exactly this anchor. */
    public boolean isGenuine(Anchor anchor) {
        PublicKey key = trusted.get(anchor.keyId());
        return key != null && isSignedBy(key, anchor);
    }

    private static boolean isSignedBy(PublicKey key, Anchor anchor) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(anchor.signedBytes());
            return isValid(check, anchor.signature());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the anchor key " + anchor.keyId() + " cannot verify", e);
        }
    }

    /** A signature that is no Base64 or has the wrong length is simply not genuine. */
    private static boolean isValid(Signature check, String text) {
        try {
            return check.verify(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException | SignatureException e) {
            return false;
        }
    }
}
