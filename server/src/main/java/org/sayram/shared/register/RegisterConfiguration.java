package org.sayram.shared.register;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads where the registers come from. */
@Configuration
@EnableConfigurationProperties(RegisterSettings.class)
class RegisterConfiguration {}
