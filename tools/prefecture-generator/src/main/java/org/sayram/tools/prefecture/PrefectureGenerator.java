package org.sayram.tools.prefecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes the demonstration prefecture: {@code PrefectureGenerator OUT_FOLDER}. The same program writes the same bytes
 * every time; what is fact and what is invented is told column by column in the README.md it writes beside the data.
 */
public final class PrefectureGenerator {
    private static final long SEED = 652_700;

    private PrefectureGenerator() {}

    /** Takes the folder to write into, made when it is not there. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("usage: PrefectureGenerator OUT_FOLDER");
            System.exit(2);
        }
        generate(Path.of(arguments[0]));
        System.out.println("wrote the demonstration prefecture to " + arguments[0]);
    }

    static void generate(Path folder) throws IOException {
        Prefecture prefecture = Prefecture.of(SEED);
        Files.createDirectories(folder);
        copy("readme.md", folder.resolve("README.md"));
        copy("meta.json", folder.resolve("meta.json"));
        writeMap(prefecture, folder);
        PremisesRegister register = new PremisesRegister(prefecture);
        List<Premises> premises = register.all();
        register.sheet(premises).write(folder.resolve("premises.csv"));
        PremisesRegister.buildingSheet(premises).write(folder.resolve("buildings.csv"));
        new Stations(prefecture).sheet(premises).write(folder.resolve("stations.csv"));
        new WaterSources(prefecture).sheet(premises).write(folder.resolve("water_sources.csv"));
        Vehicles.Sheets vehicles = new Vehicles(prefecture).sheets();
        vehicles.vehicles().write(folder.resolve("vehicles.csv"));
        vehicles.crews().write(folder.resolve("crews.csv"));
        Facilities.Sheets facilities = new Facilities(prefecture).sheets(premises);
        facilities.terminals().write(folder.resolve("terminals.csv"));
        facilities.systems().write(folder.resolve("systems.csv"));
        facilities.points().write(folder.resolve("points.csv"));
        Partners.sheet(prefecture).write(folder.resolve("partners.csv"));
    }

    private static void writeMap(Prefecture prefecture, Path folder) throws IOException {
        Sheet counties = new Sheet("code", "name", "name_en", "longitude", "latitude", "made_up", "source");
        prefecture
                .counties()
                .forEach(row -> counties.add(
                        row.text("code"),
                        row.text("name"),
                        row.text("name_en"),
                        row.text("longitude"),
                        row.text("latitude"),
                        false,
                        "GB/T 2260 code and name; point of the seat"));
        counties.write(folder.resolve("counties.csv"));
        Places.sheet(prefecture).write(folder.resolve("places.csv"));
        Files.writeString(folder.resolve("counties.geojson"), Layers.counties(prefecture));
        Files.writeString(folder.resolve("water.geojson"), Layers.water());
        Files.writeString(folder.resolve("builtup.geojson"), Layers.builtUp(prefecture));
        Path roads = folder.resolve("roads");
        prefecture.roads().write(roads);
        copy("roads-meta.json", roads.resolve("meta.json"));
    }

    private static void copy(String resource, Path file) throws IOException {
        Files.writeString(file, FactTable.resource("/" + resource));
    }
}
