package org.sayram.identity.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayram.identity.Area;
import org.sayram.identity.Role;
import org.sayram.shared.Csv;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who plays in the demonstration: the people of the centre, one watch for each station of the national team and the
 * crews of its first vehicles. All names are invented.
 */
final class DemonstrationRoster {
    /** One account with its roles. */
    record Account(Person person, List<Role> roles) {}

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationRoster.class);
    private static final Set<String> NATIONAL_TEAM = Set.of("special-service", "first-class", "second-class", "small");
    private static final int CREWS_PER_STATION = 2;

    private DemonstrationRoster() {}

    static List<Account> read(Path samples) {
        var accounts = new ArrayList<Account>(centre());
        Path stations = samples.resolve("stations.csv");
        Path vehicles = samples.resolve("vehicles.csv");
        if (!Files.exists(stations) || !Files.exists(vehicles)) {
            LOG.info("demonstration: no {} or {}, so no station and crew accounts are made", stations, vehicles);
            return accounts;
        }
        List<Map<String, String>> existing = Csv.read(stations).stream()
                .filter(row -> "existing".equals(row.get("status")) && NATIONAL_TEAM.contains(row.get("class")))
                .sorted(Comparator.comparing(row -> row.getOrDefault("id", "")))
                .toList();
        accounts.addAll(stations(existing));
        accounts.addAll(crews(existing, Csv.read(vehicles)));
        return accounts;
    }

    private static List<Account> centre() {
        try (InputStream in = DemonstrationRoster.class.getResourceAsStream("/demonstration/accounts.csv")) {
            if (in == null) {
                throw new IllegalStateException("demonstration/accounts.csv is missing");
            }
            return Csv.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)).stream()
                    .map(DemonstrationRoster::ofCentre)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("demonstration/accounts.csv cannot be read", e);
        }
    }

    private static Account ofCentre(Map<String, String> row) {
        List<Role> roles =
                Arrays.stream(value(row, "roles").split(" ")).map(Role::of).toList();
        String seat = value(row, "seat");
        return account(
                value(row, "login"),
                value(row, "name"),
                roles,
                null,
                null,
                seat.isEmpty() ? null : seat,
                area(value(row, "counties")));
    }

    private static Area area(String counties) {
        return counties.isEmpty() ? Area.PREFECTURE : Area.of(List.of(counties.split(" ")));
    }

    private static List<Account> stations(List<Map<String, String>> stations) {
        var accounts = new ArrayList<Account>();
        for (Map<String, String> row : stations) {
            String login = numbered("zhan", accounts.size() + 1);
            accounts.add(account(
                    login, value(row, "name"), List.of(Role.STATION), value(row, "id"), null, null, Area.PREFECTURE));
        }
        return accounts;
    }

    private static List<Account> crews(List<Map<String, String>> stations, List<Map<String, String>> vehicles) {
        Map<String, List<Map<String, String>>> byStation =
                vehicles.stream().collect(Collectors.groupingBy(row -> value(row, "station_id")));
        var accounts = new ArrayList<Account>();
        for (Map<String, String> station : stations) {
            String stationId = value(station, "id");
            byStation.getOrDefault(stationId, List.of()).stream()
                    .limit(CREWS_PER_STATION)
                    .forEach(vehicle -> {
                        String login = numbered("chezu", accounts.size() + 1);
                        accounts.add(account(
                                login,
                                value(vehicle, "name"),
                                List.of(Role.CREW),
                                stationId,
                                value(vehicle, "id"),
                                null,
                                Area.PREFECTURE));
                    });
        }
        return accounts;
    }

    private static Account account(
            String login,
            String name,
            List<Role> roles,
            @Nullable String station,
            @Nullable String unit,
            @Nullable String seat,
            Area area) {
        var kind = Person.Kind.of(roles.getFirst());
        var person = new Person(
                UUID.randomUUID(), kind, login, name, station, unit, seat, true, Set.of(), area, false, false, null);
        return new Account(person, roles);
    }

    private static String numbered(String word, int number) {
        return word + (number < 10 ? "0" : "") + number;
    }

    private static String value(Map<String, String> row, String column) {
        String value = row.get(column);
        if (value == null) {
            throw new IllegalStateException("column " + column + " is missing in " + row.keySet());
        }
        return value;
    }
}
