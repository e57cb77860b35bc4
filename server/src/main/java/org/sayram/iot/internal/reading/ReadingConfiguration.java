package org.sayram.iot.internal.reading;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Settings of the readings. */
@Configuration
@EnableConfigurationProperties(ReadingSettings.class)
class ReadingConfiguration {}
