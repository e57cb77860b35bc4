package org.sayram.audit;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the audit.
 *
 * @param queue file that holds entries while the trail cannot be written
 */
@ConfigurationProperties("sayram.audit")
public record AuditSettings(
        @DefaultValue("data/audit-queue.jsonl") Path queue) {}
