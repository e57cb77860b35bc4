package org.sayram.map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the one map.
 *
 * @param longitude centre of the first view, degrees; default 82.07 (Bole)
 * @param latitude centre of the first view, degrees; default 44.85
 * @param zoom first zoom; default 8.2
 * @param tileSource address pattern of an outside raster tile source with {x}, {y}, {z}; none by default: no outside request
 * @param tileAttribution what must be written beside tiles of that source
 */
@ConfigurationProperties("sayram.map")
public record MapSettings(
        @DefaultValue("82.07") double longitude,
        @DefaultValue("44.85") double latitude,
        @DefaultValue("8.2") double zoom,
        @Nullable String tileSource,
        @DefaultValue("") String tileAttribution) {}
