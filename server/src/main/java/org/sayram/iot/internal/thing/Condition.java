package org.sayram.iot.internal.thing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A question about one value of a payload; exactly one of the others beside the path is said.
 *
 * @param path where the value stands
 * @param in true where it is one of these; 1, "1" and true are told apart only by their text
 * @param above true where it is a number above this
 * @param below true where it is a number below this
 * @param bit true where this bit (0 to 62) of the whole number is set
 * @param exists whether there is a value at all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Condition(
        String path,
        @Nullable List<String> in,
        @Nullable BigDecimal above,
        @Nullable BigDecimal below,
        @Nullable Integer bit,
        @JsonProperty("exists") @Nullable Boolean exists) {
    private static final int LAST_BIT = 62;

    /** Refuses what cannot be asked; names {@code where} it stands. */
    void check(String where) {
        PayloadPath.parse(path);
        long said = Stream.of(in, above, below, bit, exists)
                .filter(one -> one != null)
                .count();
        if (said != 1) {
            throw new IllegalArgumentException(
                    where + ": of in, above, below, bit and exists exactly one is said, not " + said);
        }
        if (bit != null && (bit < 0 || bit > LAST_BIT)) {
            throw new IllegalArgumentException(where + ": bit " + bit + " is not within 0 to " + LAST_BIT);
        }
        if (in != null && in.isEmpty()) {
            throw new IllegalArgumentException(where + ": in is empty, so it is never true");
        }
    }

    /** The answer; empty where the payload has no such value, or one that is no number where a number is asked for. */
    Optional<Boolean> ask(JsonNode payload, List<String> topic) {
        Optional<JsonNode> value = PayloadPath.parse(path).find(payload, topic);
        if (exists != null) {
            return Optional.of(value.isPresent() == exists);
        }
        if (in != null) {
            return value.filter(JsonNode::isValueNode).map(node -> in.contains(node.asString()));
        }
        Optional<BigDecimal> number = value.flatMap(Condition::number);
        if (bit != null) {
            return number.map(found -> found.toBigInteger().testBit(bit));
        }
        return number.map(found -> above != null ? found.compareTo(above) > 0 : found.compareTo(below) < 0);
    }

    /** A number, also one that was written as text. */
    static Optional<BigDecimal> number(JsonNode node) {
        if (node.isNumber()) {
            return Optional.of(node.decimalValue());
        }
        if (!node.isString()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(node.asString().strip()));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }
}
