package org.sayram.tools.prefecture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sayram.kernel.geo.GeoPoint;

/** Invented traffic rules of the largest town, so that one-way streets and turn bans occur in the demonstration. */
final class CityTraffic {
    private static final long SPLIT_NUMBERS = 500_000;
    private static final int BANS = 3;
    /** Rows of the chessboard, counted from the south, that become a pair of opposite one-way streets. */
    private static final int FIRST_ONE_WAY = 9;

    private CityTraffic() {}

    static RoadNetwork rule(List<Way> ways, Place city) {
        List<Way> ruled = new ArrayList<>(ways);
        List<Way> rows = ways.stream()
                .filter(way -> way.place().equals(city.id()) && eastWest(way))
                .toList();
        makeOneWay(ruled, rows.get(FIRST_ONE_WAY), "yes");
        makeOneWay(ruled, rows.get(FIRST_ONE_WAY + 1), "reverse");
        List<TurnBan> bans = new ArrayList<>();
        for (int i = 0; i < BANS; i++) {
            banLeftTurn(ruled, rows.get(2 + 2 * i), bans);
        }
        return new RoadNetwork(ruled, bans);
    }

    private static boolean eastWest(Way way) {
        return way.line().getFirst().latitude() == way.line().getLast().latitude();
    }

    private static void makeOneWay(List<Way> ways, Way way, String direction) {
        ways.set(ways.indexOf(way), way.oneWay(direction));
    }

    /** Bans the turn from the eastbound row into the northbound column at a crossing in the middle of the row. */
    private static void banLeftTurn(List<Way> ways, Way row, List<TurnBan> bans) {
        GeoPoint crossing = row.line().get(row.line().size() / 2);
        for (Way column : List.copyOf(ways)) {
            int at = column.line().indexOf(crossing);
            boolean crosses = column.street()
                    && !column.equals(row)
                    && at > 0
                    && at < column.line().size() - 1;
            if (crosses) {
                split(ways, row, crossing);
                long north = split(ways, column, crossing);
                bans.add(new TurnBan(row.id(), crossing, north));
                return;
            }
        }
    }

    /** Splits a way at one of its inner points; the second part, returned, gets a number of its own. */
    private static long split(List<Way> ways, Way way, GeoPoint at) {
        int cut = way.line().indexOf(at);
        long second = way.id() + SPLIT_NUMBERS;
        ways.set(ways.indexOf(way), way.along(way.line().subList(0, cut + 1)));
        ways.add(way.numbered(second).along(way.line().subList(cut, way.line().size())));
        Set<Long> numbers = new HashSet<>();
        ways.forEach(each -> {
            if (!numbers.add(each.id())) {
                throw new IllegalStateException("way number " + each.id() + " is used twice");
            }
        });
        return second;
    }
}
