package org.sayram.tools.prefecture;

/** places.csv: the towns, townships, pastures, lakes and the port, as far as the map shows them. */
final class Places {
    private Places() {}

    static Sheet sheet(Prefecture prefecture) {
        Sheet sheet = new Sheet(
                "id", "name", "pinyin", "kind", "county", "longitude", "latitude", "quality", "source", "made_up");
        for (Place place : prefecture.places()) {
            sheet.add(
                    place.id(),
                    place.name(),
                    place.facts().text("pinyin"),
                    place.kind(),
                    place.county(),
                    Ground.degrees(place.point().longitude()),
                    Ground.degrees(place.point().latitude()),
                    place.facts().text("quality"),
                    place.facts().text("source"),
                    place.facts().text("made_up"));
        }
        return sheet;
    }
}
