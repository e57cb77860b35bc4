package org.sayram.tools.prefecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What every register of the prefecture is drawn from.
 *
 * @param seed the one number behind everything invented
 */
record Prefecture(
        long seed, Words words, List<FactRow> counties, List<Place> places, RoadNetwork roads, StreetFront front) {
    Prefecture {
        counties = List.copyOf(counties);
        places = List.copyOf(places);
    }

    static Prefecture of(long seed) {
        Words words = new Words();
        List<Place> places = Place.all();
        RoadNetwork roads = RoadNetwork.draw(places, words);
        return new Prefecture(seed, words, FactTable.read("counties"), places, roads, new StreetFront(roads));
    }

    /** Chance for one register, so that a change in one never shifts another. The JDK fixes the algorithm of Random. */
    Random chance(String register) {
        return new Random(seed * 31 + register.hashCode());
    }

    Place place(String id) {
        return places.stream()
                .filter(place -> place.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no place has the id " + id));
    }

    String countyName(String code) {
        return counties.stream()
                .filter(county -> county.text("code").equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no county has the code " + code))
                .text("name");
    }

    /** The places of a county that get their share of invented things, with streets. */
    List<Place> inhabited(String county) {
        return places.stream()
                .filter(place -> place.county().equals(county) && place.weight() > 0)
                .toList();
    }

    /** Shares a number out by the weights of places; the shares add up to it exactly. */
    static List<Integer> shares(List<Place> places, int total) {
        int weights = places.stream().mapToInt(Place::weight).sum();
        List<Integer> shares = new ArrayList<>();
        int given = 0;
        int before = 0;
        for (Place place : places) {
            before += place.weight();
            int upTo = (int) Math.round((double) total * before / weights);
            shares.add(upTo - given);
            given = upTo;
        }
        return shares;
    }
}
