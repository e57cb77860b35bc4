package org.sayram.tools.prefecture;

/** partners.csv: the agencies that are called in beside the fire service, with no telephone of anybody. */
final class Partners {
    private Partners() {}

    static Sheet sheet(Prefecture prefecture) {
        Sheet sheet = new Sheet("id", "name", "kind", "county", "duty_phone_masked", "made_up");
        for (FactRow row : FactTable.read("partners")) {
            for (String county : row.words("counties")) {
                sheet.add(
                        "pa-%s-%s-%02d".formatted(row.text("kind"), county, sheet.rows() + 1),
                        prefecture.countyName(county) + row.text("name"),
                        row.text("kind"),
                        county,
                        prefecture.words().of("masked_phone"),
                        true);
            }
        }
        return sheet;
    }
}
