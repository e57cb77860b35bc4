package org.sayram.iot.internal.thing;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Settings of things. */
@Configuration
@EnableConfigurationProperties(ThingSettings.class)
class ThingConfiguration {}
