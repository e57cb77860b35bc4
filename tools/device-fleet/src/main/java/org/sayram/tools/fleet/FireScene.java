package org.sayram.tools.fleet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where the fire of the demonstration breaks out: a smoke detector and a manual call point of the same zone.
 *
 * @param terminal the terminal that reports it
 * @param detector the first to report
 * @param callPoint pressed by somebody some seconds later
 * @param sounder the sounder the panel then starts, if the terminal has one
 */
record FireScene(Terminal terminal, Point detector, Point callPoint, Optional<Point> sounder) {
    private static final String COTTON_STORE = "cotton-store";

    /** The scene at the premises asked for, or else at the first cotton store that has one. */
    static FireScene choose(FleetFiles files, FleetOptions.Fire fire) {
        Set<String> premises = fire.premises().map(Set::of).orElseGet(() -> cottonStores(files));
        for (Terminal terminal : Terminals.load(files, 0, "")) {
            if (premises.contains(terminal.premisesId())) {
                Optional<FireScene> scene = at(terminal);
                if (scene.isPresent()) {
                    return scene.get();
                }
            }
        }
        throw new WrongOption(
                fire.premises().map(id -> "--fire-premises '" + id + "'").orElse("no cotton store")
                        + " has no terminal with a smoke detector and a manual call point in one zone",
                "Name with --fire-premises ID a place of " + files.terminals() + " that has both");
    }

    private static Optional<FireScene> at(Terminal terminal) {
        List<Point> points = terminal.points();
        for (Point detector : points) {
            if (!detector.isSmokeDetector()) {
                continue;
            }
            Optional<Point> callPoint = points.stream()
                    .filter(point -> point.isCallPoint() && point.place().equals(detector.place()))
                    .findFirst();
            if (callPoint.isPresent()) {
                Optional<Point> sounder =
                        points.stream().filter(Point::isSounder).findFirst();
                return Optional.of(new FireScene(terminal, detector, callPoint.get(), sounder));
            }
        }
        return Optional.empty();
    }

    private static Set<String> cottonStores(FleetFiles files) {
        if (files.premises().isEmpty()) {
            throw new WrongOption(
                    "there is no premises file beside " + files.terminals() + ", so no cotton store can be chosen",
                    "Give --premises FILE or --fire-premises ID");
        }
        return Csv.read(files.premises().get()).stream()
                .filter(row -> row.get("kind").equals(COTTON_STORE))
                .map(row -> row.get("id"))
                .collect(Collectors.toSet());
    }
}
