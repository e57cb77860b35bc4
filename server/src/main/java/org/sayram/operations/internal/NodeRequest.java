package org.sayram.operations.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.time.Instant;
import java.util.Base64;
import org.sayram.operationslog.Hash;

/**
 * A request from node to node, signed with the sender's Ed25519 key: its name, the receiver's, the path, the time and the body are
 * all under the signature, so that nothing of it can be sent to another node or another path.
 *
 * @param from who sends
 * @param to whom it is for
 * @param path what is asked for
 * @param sentAt by the sender's clock
 * @param body as sent
 */
public record NodeRequest(String from, String to, String path, Instant sentAt, String body) {
    /** The header that names the sender. */
    public static final String NODE = "Sayram-Node";
    /** The header with the time of sending. */
    public static final String SENT_AT = "Sayram-Sent-At";
    /** The header with the signature, in Base64. */
    public static final String SIGNATURE = "Sayram-Signature";

    private byte[] signedBytes() {
        String lines = String.join(
                "\n",
                "sayram.node-request.1",
                from,
                to,
                path,
                sentAt.toString(),
                Hash.of(body.getBytes(StandardCharsets.UTF_8)).hex());
        return lines.getBytes(StandardCharsets.UTF_8);
    }

    String sign(KeyPair keys) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(keys.getPrivate());
            signature.update(signedBytes());
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of this node cannot sign", e);
        }
    }

    /** Whether this key signed exactly this. */
    boolean isSignedBy(PublicKey key, String signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(signedBytes());
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (SignatureException | IllegalArgumentException malformed) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the signature of " + from + " cannot be checked", e);
        }
    }
}
