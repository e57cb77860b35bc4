package org.sayram.places.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sayram.kernel.geo.GeoPoint;
import org.sayram.kernel.quantity.Metres;
import org.sayram.places.County;
import org.sayram.places.Places;
import org.sayram.places.Premises;
import org.sayram.places.WaterSource;
import org.sayram.shared.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of schema places. */
@Repository
class PlacesStore implements Places {
    private static final double METRES_PER_DEGREE = 111_195;
    private static final String PREMISES = """
            select id, name, kind, is_key, county, township, address, position[0] as longitude,
                position[1] as latitude, storeys, underground, area_m2, people_max, hazards, contact_masked, made_up
            from places.premises
            """;
    private static final String WATER = """
            select id, kind, name, county, position[0] as longitude, position[1] as latitude, diameter_mm, flow_lps,
                volume_m3, state, made_up
            from places.water_source
            """;
    private static final Map<String, String> SORTS = Map.of(
            "name", "name", "kind", "kind", "county", "county", "township", "township", "peopleMax", "people_max");

    private final JdbcClient jdbc;

    PlacesStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Premises> findPremises(String id) {
        return jdbc.sql(PREMISES + " where id = ?")
                .param(id)
                .query(PlacesStore::premises)
                .optional();
    }

    /** Filters of the premises list; null means any. */
    record PremisesFilter(
            @Nullable String text,
            @Nullable String county,
            @Nullable String kind) {
        private String where() {
            List<String> parts = new ArrayList<>(List.of("true"));
            if (text != null) {
                parts.add("(name ilike :text or initials ilike :initials or address ilike :text)");
            }
            if (county != null) {
                parts.add("county = :county");
            }
            if (kind != null) {
                parts.add("kind = :kind");
            }
            return " where " + String.join(" and ", parts);
        }

        private JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
            JdbcClient.StatementSpec bound = statement;
            if (text != null) {
                bound = bound.param("text", "%" + text + "%").param("initials", text + "%");
            }
            if (county != null) {
                bound = bound.param("county", county);
            }
            return kind == null ? bound : bound.param("kind", kind);
        }
    }

    List<Premises> listPremises(PremisesFilter filter, PageRequest page) {
        String sql = PREMISES + filter.where() + " order by " + page.orderBy(SORTS, "county, name, id") + " limit "
                + page.size() + " offset " + page.offset();
        return filter.bind(jdbc.sql(sql)).query(PlacesStore::premises).list();
    }

    long countPremises(PremisesFilter filter) {
        return filter.bind(jdbc.sql("select count(*) from places.premises" + filter.where()))
                .query(Long.class)
                .single();
    }

    List<BuildingRow> listBuildings(String premises) {
        return jdbc.sql("select id, name, storeys, area_m2 from places.building where premises_id = ? order by id")
                .param(premises)
                .query((row, number) -> new BuildingRow(
                        row.getString("id"),
                        row.getString("name"),
                        row.getObject("storeys", Integer.class),
                        row.getObject("area_m2", Integer.class)))
                .list();
    }

    /** One building of premises. */
    record BuildingRow(
            String id,
            String name,
            @Nullable Integer storeys,
            @Nullable Integer areaSquareMetres) {}

    @Override
    public List<NearWater> listWaterNear(GeoPoint place, Metres within, int limit) {
        // The box of the index is drawn wide in longitude; the exact distance decides.
        double degrees = within.inMetres() / METRES_PER_DEGREE;
        double wide = degrees / Math.cos(Math.toRadians(place.latitude()));
        return jdbc
                .sql(WATER + " where position <@ box(point(?, ?), point(?, ?))")
                .params(
                        place.longitude() - wide,
                        place.latitude() - degrees,
                        place.longitude() + wide,
                        place.latitude() + degrees)
                .query(PlacesStore::water)
                .list()
                .stream()
                .map(source -> new NearWater(source, place.distanceTo(source.position())))
                .filter(near -> near.distance().compareTo(within) <= 0)
                .sorted(java.util.Comparator.comparing(NearWater::distance))
                .limit(limit)
                .toList();
    }

    List<WaterSource> listWaterIn(double west, double south, double east, double north) {
        return jdbc.sql(WATER + " where position <@ box(point(?, ?), point(?, ?)) order by id")
                .params(west, south, east, north)
                .query(PlacesStore::water)
                .list();
    }

    List<Premises> listPremisesIn(double west, double south, double east, double north) {
        return jdbc.sql(PREMISES + " where position <@ box(point(?, ?), point(?, ?)) order by id")
                .params(west, south, east, north)
                .query(PlacesStore::premises)
                .list();
    }

    @Override
    public Optional<County> findCountyOf(GeoPoint place) {
        return jdbc.sql("""
                select c.code, c.name, c.name_en, c.longitude, c.latitude
                from (select county, position from places.place order by position <-> point(?, ?) limit 1) p
                join places.county c on c.code = p.county
                """)
                .params(place.longitude(), place.latitude())
                .query(PlacesStore::county)
                .optional();
    }

    @Override
    public List<County> listCounties() {
        return jdbc.sql("select code, name, name_en, longitude, latitude from places.county order by code")
                .query(PlacesStore::county)
                .list();
    }

    /** Premises, water and towns whose name, pinyin or initials begin with or hold the text; the closest match first. */
    List<Found> search(String text, int limit) {
        return jdbc.sql("""
                select kind, id, name, detail, longitude, latitude from (
                    select 'premises' as kind, id, name, address as detail, position[0] as longitude,
                        position[1] as latitude,
                        case when name ilike :starts or initials ilike :starts then 0 else 1 end as rank
                    from places.premises where name ilike :holds or initials ilike :starts or address ilike :holds
                    union all
                    select 'place', id, name, pinyin, position[0], position[1],
                        case when name ilike :starts then 0 else 1 end
                    from places.place where name ilike :holds or replace(pinyin, ' ', '') ilike :starts
                    union all
                    select 'water-source', id, name, kind, position[0], position[1], 2
                    from places.water_source where name ilike :holds or id ilike :starts
                ) found order by rank, length(name), id limit :limit
                """)
                .param("starts", text + "%")
                .param("holds", "%" + text + "%")
                .param("limit", limit)
                .query((row, number) -> new Found(
                        row.getString("kind"),
                        row.getString("id"),
                        row.getString("name"),
                        row.getString("detail"),
                        point(row)))
                .list();
    }

    /** One hit of the search. */
    record Found(String kind, String id, String name, String detail, GeoPoint position) {}

    private static Premises premises(ResultSet row, int number) throws SQLException {
        return new Premises(
                row.getString("id"),
                row.getString("name"),
                row.getString("kind"),
                row.getBoolean("is_key"),
                row.getString("county"),
                row.getString("township"),
                row.getString("address"),
                point(row),
                row.getObject("storeys", Integer.class),
                row.getObject("underground", Integer.class),
                row.getObject("area_m2", Integer.class),
                row.getObject("people_max", Integer.class),
                words(row.getString("hazards")),
                row.getString("contact_masked"),
                row.getBoolean("made_up"));
    }

    private static List<String> words(String hazards) {
        return Arrays.stream(hazards.split("[;\\uFF1B]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static WaterSource water(ResultSet row, int number) throws SQLException {
        return new WaterSource(
                row.getString("id"),
                row.getString("kind"),
                row.getString("name"),
                row.getString("county"),
                point(row),
                row.getObject("diameter_mm", Integer.class),
                row.getObject("flow_lps", Double.class),
                row.getObject("volume_m3", Double.class),
                row.getString("state"),
                row.getBoolean("made_up"));
    }

    private static County county(ResultSet row, int number) throws SQLException {
        return new County(row.getString("code"), row.getString("name"), row.getString("name_en"), point(row));
    }

    private static GeoPoint point(ResultSet row) throws SQLException {
        return new GeoPoint(row.getDouble("longitude"), row.getDouble("latitude"));
    }
}
