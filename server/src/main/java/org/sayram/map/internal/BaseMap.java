package org.sayram.map.internal;

import java.util.List;
import java.util.Optional;
import org.sayram.shared.register.RegisterFolder;
import org.sayram.shared.register.RegisterLoader;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The base map: GeoJSON by layer, from the register folder, so that the map needs nothing from outside. */
@Repository
@Order(0)
class BaseMap implements RegisterLoader {
    private static final List<String> FILES = List.of("counties", "water", "builtup");

    private final JdbcClient jdbc;

    BaseMap(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isEmpty() {
        return listNames().isEmpty();
    }

    @Override
    public void load(RegisterFolder folder) {
        for (String name : FILES) {
            folder.text(name + ".geojson").ifPresent(geoJson -> save(name, geoJson));
        }
        save("places", BaseMapLayers.places(folder));
        save("roads", BaseMapLayers.roads(folder));
    }

    void save(String name, String geoJson) {
        jdbc.sql("""
                insert into map.base_layer (name, geojson) values (?, ?)
                on conflict (name) do update set geojson = excluded.geojson
                """).params(name, geoJson).update();
    }

    List<String> listNames() {
        return jdbc.sql("select name from map.base_layer order by name")
                .query((row, number) -> row.getString("name"))
                .list();
    }

    Optional<String> find(String name) {
        return jdbc.sql("select geojson from map.base_layer where name = ?")
                .param(name)
                .query(String.class)
                .optional();
    }
}
