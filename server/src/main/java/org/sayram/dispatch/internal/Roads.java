package org.sayram.dispatch.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayram.dispatch.DispatchProblem;
import org.sayram.dispatch.DispatchSettings;
import org.sayram.routing.RoadConditions;
import org.sayram.routing.RoadNetwork;
import org.sayram.routing.RoadNetworkReader;
import org.sayram.routing.Season;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The road network in memory: the imported one where there is one. A new import is taken up while the program runs. */
@Component
class Roads {
    private static final Logger LOG = LoggerFactory.getLogger(Roads.class);
    private static final Duration LOOK_AGAIN_AFTER = Duration.ofSeconds(10);

    private final DispatchSettings settings;
    private final Clock clock;
    private @Nullable Loaded loaded;
    private Instant lookedAt = Instant.MIN;

    Roads(DispatchSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** The network and the files it was read from. */
    private record Loaded(RoadNetwork network, Path folder, FileTime writtenAt) {}

    /** Reads the roads once the doors are open, so that the first recommendation need not wait for it. */
    @EventListener(ApplicationReadyEvent.class)
    void readAhead() {
        Thread.ofVirtual().name("roads").start(() -> {
            if (folder() == null) {
                LOG.warn(
                        "there are no roads in {} nor in {}: no arrival time can be told",
                        settings.importedRoads(),
                        settings.roads());
            } else {
                network();
            }
        });
    }

    /** The roads as they are now. */
    synchronized RoadNetwork network() {
        Instant now = clock.instant();
        Loaded known = loaded;
        if (known != null && Duration.between(lookedAt, now).compareTo(LOOK_AGAIN_AFTER) < 0) {
            return known.network();
        }
        lookedAt = now;
        Path folder = folder();
        if (folder == null) {
            throw DispatchProblem.ROADS_MISSING
                    .with("imported", settings.importedRoads().toString())
                    .and("folder", settings.roads().toString());
        }
        Loaded read = read(folder, known);
        loaded = read;
        return read.network();
    }

    /** Conditions by the season; closures are not known yet. */
    RoadConditions conditions() {
        int month = clock.instant().atZone(settings.zone()).getMonthValue();
        return RoadConditions.OPEN.in(settings.winterMonths().contains(month) ? Season.WINTER : Season.SUMMER);
    }

    private @Nullable Path folder() {
        return Stream.of(settings.importedRoads(), settings.roads())
                .filter(folder -> !files(folder, "nodes.csv").isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static List<Path> files(Path folder, String name) {
        return Stream.of(name, name + ".gz")
                .map(folder::resolve)
                .filter(Files::exists)
                .toList();
    }

    private static Loaded read(Path folder, @Nullable Loaded known) {
        try {
            FileTime writtenAt = writtenAt(folder);
            if (known != null
                    && known.folder().equals(folder)
                    && known.writtenAt().equals(writtenAt)) {
                return known;
            }
            RoadNetwork network = RoadNetworkReader.read(folder);
            LOG.info("roads read from {}: {} junctions, {} segments", folder, network.junctions(), network.segments());
            network.warnings().forEach(warning -> LOG.warn("roads of {}: {}", folder, warning));
            return new Loaded(network, folder, writtenAt);
        } catch (IOException e) {
            if (known == null) {
                throw new java.io.UncheckedIOException("the roads in " + folder + " cannot be read", e);
            }
            LOG.error("the roads in {} cannot be read; the ones read before stay in use", folder, e);
            return known;
        }
    }

    private static FileTime writtenAt(Path folder) throws IOException {
        FileTime latest = FileTime.fromMillis(0);
        for (String name : List.of("nodes.csv", "ways.csv", "restrictions.csv")) {
            for (Path file : files(folder, name)) {
                FileTime at = Files.getLastModifiedTime(file);
                latest = at.compareTo(latest) > 0 ? at : latest;
            }
        }
        return latest;
    }
}
