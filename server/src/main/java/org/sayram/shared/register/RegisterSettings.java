package org.sayram.shared.register;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the registers of the prefecture come from.
 *
 * @param folder folder of the register files, read into empty registers at a start; none by default, the demonstration
 *     prefecture in the profile demonstration
 */
@ConfigurationProperties("sayram.registers")
public record RegisterSettings(@Nullable Path folder) {
    /** The folder as a reader, where one is set. */
    public Optional<RegisterFolder> open() {
        return Optional.ofNullable(folder).map(RegisterFolder::new);
    }
}
