-- The base map as GeoJSON, by layer: counties, water, builtup, roads, places.
create table map.base_layer (
    name    text primary key,
    geojson text not null
);
