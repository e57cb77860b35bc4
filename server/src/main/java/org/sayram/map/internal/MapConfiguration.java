package org.sayram.map.internal;

import org.sayram.map.MapSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the settings of the map. */
@Configuration
@EnableConfigurationProperties(MapSettings.class)
class MapConfiguration {}
