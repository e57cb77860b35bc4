package org.sayram.gateway.internal;

import org.sayram.gateway.GatewaySettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the settings of the doors. */
@Configuration
@EnableConfigurationProperties(GatewaySettings.class)
class GatewayConfiguration {}
