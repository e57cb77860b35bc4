package org.sayram.tools.roadimport;

import com.graphhopper.reader.ReaderElement;
import com.graphhopper.reader.ReaderRelation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayram.routing.TurnRestriction;

/** Turn restrictions out of relations; counts those that this format cannot hold, so that none is lost silently. */
final class OsmRestrictions {
    /** Tags that bind a heavy motor vehicle, the general one first. */
    private static final List<String> TAGS =
            List.of("restriction", "restriction:motor_vehicle", "restriction:hgv", "restriction:emergency");

    private final List<TurnRestriction> found = new ArrayList<>();
    private int overAWay;
    private int incomplete;

    List<TurnRestriction> found() {
        return found;
    }

    /** Restrictions that lead over a whole way instead of one node. */
    int overAWay() {
        return overAWay;
    }

    /** Restrictions without from, via or to, or with an unknown word. */
    int incomplete() {
        return incomplete;
    }

    void add(ReaderRelation relation) {
        String word = word(relation);
        if (word.isEmpty() || exceptsEmergency(relation)) {
            return;
        }
        List<Long> from = ways(relation, "from");
        List<Long> to = ways(relation, "to");
        List<Long> via = refs(relation, "via", ReaderElement.Type.NODE);
        if (!ways(relation, "via").isEmpty()) {
            overAWay++;
            return;
        }
        boolean known = word.startsWith("no_") || word.startsWith("only_");
        if (!known || from.isEmpty() || to.isEmpty() || via.size() != 1) {
            incomplete++;
            return;
        }
        TurnRestriction.Kind kind = word.startsWith("no_") ? TurnRestriction.Kind.NO : TurnRestriction.Kind.ONLY;
        for (long fromWay : from) {
            for (long toWay : to) {
                found.add(new TurnRestriction(kind, fromWay, via.getFirst(), toWay));
            }
        }
    }

    private static String word(ReaderRelation relation) {
        if (!"restriction".equals(relation.getTag("type"))) {
            return "";
        }
        for (String tag : TAGS) {
            @Nullable String value = relation.getTag(tag);
            if (value != null) {
                return value;
            }
        }
        return "";
    }

    private static boolean exceptsEmergency(ReaderRelation relation) {
        @Nullable String except = relation.getTag("except");
        return except != null
                && Arrays.stream(except.split(";")).map(String::strip).anyMatch("emergency"::equals);
    }

    private static List<Long> ways(ReaderRelation relation, String role) {
        return refs(relation, role, ReaderElement.Type.WAY);
    }

    private static List<Long> refs(ReaderRelation relation, String role, ReaderElement.Type type) {
        return relation.getMembers().stream()
                .filter(m -> m.getType() == type && role.equals(m.getRole()))
                .map(ReaderRelation.Member::getRef)
                .toList();
    }
}
