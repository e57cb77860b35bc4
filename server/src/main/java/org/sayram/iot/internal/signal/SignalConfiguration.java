package org.sayram.iot.internal.signal;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Settings of the signals for others. */
@Configuration
@EnableConfigurationProperties(SignalSettings.class)
class SignalConfiguration {}
