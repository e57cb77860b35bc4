package org.sayram.places;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayram.kernel.geo.GeoPoint;

/**
 * One site of one responsible body, as the fire service supervises it.
 *
 * @param id register id
 * @param name its name
 * @param kind for example {@code cotton-store}; the words are in the messages under {@code places.premises-kind}
 * @param key whether it is key premises
 * @param county division code
 * @param township township or town
 * @param address address in words
 * @param position where it is
 * @param storeys storeys above ground, where known
 * @param underground storeys below ground, where known
 * @param areaSquareMetres floor area, where known
 * @param peopleMax most people at one time, where known
 * @param hazards dangers for a crew, each a few words
 * @param contactMasked telephone of the duty room, masked
 * @param madeUp true for invented demonstration data
 */
public record Premises(
        String id,
        String name,
        String kind,
        boolean key,
        String county,
        String township,
        String address,
        GeoPoint position,
        @Nullable Integer storeys,
        @Nullable Integer underground,
        @Nullable Integer areaSquareMetres,
        @Nullable Integer peopleMax,
        List<String> hazards,
        String contactMasked,
        boolean madeUp) {
    /** Copies the list. */
    public Premises {
        hazards = List.copyOf(hazards);
    }
}
