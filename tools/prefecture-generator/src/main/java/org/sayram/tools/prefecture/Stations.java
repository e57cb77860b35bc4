package org.sayram.tools.prefecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.sayram.kernel.geo.GeoPoint;

/** The stations of the plan, township and volunteer teams, enterprise teams, and the 615 micro stations. */
final class Stations {
    private static final double STATION_OFF_STREET_METRES = 30;
    private static final double MICRO_OFF_STREET_METRES = 18;
    private static final int MICRO_TURNOUT_SECONDS = 300;

    private record Micro(String owner, String nth, GeoPoint point, Place place) {}

    private final Prefecture prefecture;

    Stations(Prefecture prefecture) {
        this.prefecture = prefecture;
    }

    Sheet sheet(List<Premises> premises) {
        Sheet sheet = new Sheet(
                "id",
                "name",
                "class",
                "county",
                "longitude",
                "latitude",
                "status",
                "township",
                "people_on_duty",
                "turnout_seconds",
                "made_up",
                "source");
        FactTable.read("stations").forEach(row -> addNamed(sheet, row));
        Random chance = prefecture.chance("micro-stations");
        for (FactRow county : prefecture.counties()) {
            addMicroStations(sheet, county, premises, chance);
        }
        return sheet;
    }

    private void addNamed(Sheet sheet, FactRow row) {
        Place place = prefecture.place(row.text("place"));
        GeoPoint wanted =
                row.blank("longitude") ? place.point() : Ground.at(row.decimal("longitude"), row.decimal("latitude"));
        GeoPoint point =
                prefecture.front().nearest(wanted, STATION_OFF_STREET_METRES).point();
        sheet.add(
                row.text("id"),
                row.text("name"),
                row.text("class"),
                place.county(),
                Ground.degrees(point.longitude()),
                Ground.degrees(point.latitude()),
                row.text("status"),
                place.name(),
                row.text("people_on_duty"),
                row.text("turnout_seconds"),
                row.text("made_up"),
                row.text("source"));
    }

    /** Half of a county's micro stations belong to key premises, the others to villages and communities. */
    private void addMicroStations(Sheet sheet, FactRow county, List<Premises> premises, Random chance) {
        String code = county.text("code");
        int total = county.whole("micro_stations");
        List<Premises> hosts = premises.stream()
                .filter(each -> each.place().county().equals(code))
                .limit(total / 2)
                .toList();
        List<Micro> micros = new ArrayList<>();
        for (Premises host : hosts) {
            micros.add(new Micro(host.name().replace(prefecture.words().mark(), ""), "", host.point(), host.place()));
        }
        List<Place> places = prefecture.inhabited(code);
        List<Integer> shares = total == 0 ? List.of() : Prefecture.shares(places, total - micros.size());
        for (int i = 0; i < shares.size(); i++) {
            Place place = places.get(i);
            for (int nth = 1; nth <= shares.get(i); nth++) {
                GeoPoint point = prefecture
                        .front()
                        .anywhere(place, chance, MICRO_OFF_STREET_METRES)
                        .point();
                micros.add(new Micro(place.name(), String.valueOf(nth), point, place));
            }
        }
        for (int number = 1; number <= micros.size(); number++) {
            addMicro(sheet, micros.get(number - 1), number, 3 + chance.nextInt(4));
        }
    }

    private void addMicro(Sheet sheet, Micro micro, int number, int people) {
        Words words = prefecture.words();
        String county = micro.place().county();
        sheet.add(
                "ms-%s-%03d".formatted(county, number),
                micro.owner() + words.of("micro_station") + micro.nth() + words.mark(),
                "micro-station",
                county,
                Ground.degrees(micro.point().longitude()),
                Ground.degrees(micro.point().latitude()),
                "existing",
                micro.place().name(),
                people,
                MICRO_TURNOUT_SECONDS,
                true,
                "ENT-024 gives the count of 615; the station is invented");
    }
}
