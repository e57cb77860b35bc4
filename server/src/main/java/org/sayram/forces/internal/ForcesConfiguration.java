package org.sayram.forces.internal;

import org.sayram.forces.ForcesSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The settings of this capability. */
@Configuration
@EnableConfigurationProperties(ForcesSettings.class)
class ForcesConfiguration {}
