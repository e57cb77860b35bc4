package org.sayram.iot.internal.registry;

import java.util.UUID;
import org.sayram.places.Premises;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes terminals and points by their natural keys. */
@Repository
class RegistryStore {
    private static final String ENROLLED_HERE = "gb26875";

    private final JdbcClient jdbc;

    RegistryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Enrols a terminal of a number that is free; false where the number is taken. */
    boolean enrol(long address, RegistryController.TerminalEntry entry, Premises premises) {
        return jdbc.sql("""
                insert into iot.terminal (id, address, premises_id, premises_name, county, model, maker, protocol,
                    zone_point_order, made_up)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (address) do nothing
                """)
                        .params(
                                "tm-%015d".formatted(address),
                                address,
                                premises.id(),
                                premises.name(),
                                premises.county(),
                                entry.model(),
                                entry.maker(),
                                ENROLLED_HERE,
                                entry.zonePointOrder(),
                                premises.madeUp())
                        .update()
                == 1;
    }

    /** Changes a terminal, whatever it speaks; false where it is so already. */
    boolean change(long address, RegistryController.TerminalEntry entry, Premises premises) {
        return jdbc.sql("""
                update iot.terminal
                set premises_id = :premises, premises_name = :name, county = :county, model = :model, maker = :maker,
                    zone_point_order = :order, made_up = :madeUp
                where address = :address and (premises_id, premises_name, county, model, maker, zone_point_order, made_up)
                    is distinct from (:premises, :name, :county, :model, :maker, :order, :madeUp)
                """)
                        .param("premises", premises.id())
                        .param("name", premises.name())
                        .param("county", premises.county())
                        .param("model", entry.model())
                        .param("maker", entry.maker())
                        .param("order", entry.zonePointOrder())
                        .param("madeUp", premises.madeUp())
                        .param("address", address)
                        .update()
                == 1;
    }

    /** Keeps writers of one terminal apart until the transaction ends. */
    void lock(long address) {
        jdbc.sql("select id from iot.terminal where address = ? for update")
                .param(address)
                .query(String.class)
                .optional();
    }

    /** Adds a point; false where its terminal has one of these addresses. */
    boolean add(String terminal, RegistryController.PointEntry entry) {
        return jdbc.sql("""
                insert into iot.point (id, terminal_id, building, floor, zone, system_type, system_address,
                    component_type, component_address, description, interval_seconds)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (terminal_id, system_type, system_address, component_type, component_address) do nothing
                """)
                        .params(
                                "pt-" + UUID.randomUUID(),
                                terminal,
                                entry.building(),
                                entry.floor(),
                                entry.zone(),
                                entry.systemType(),
                                entry.systemAddress(),
                                entry.componentType(),
                                entry.componentAddress(),
                                entry.description(),
                                entry.intervalSeconds())
                        .update()
                == 1;
    }

    /** Changes the point of these addresses; false where it is so already. */
    boolean change(String terminal, RegistryController.PointEntry entry) {
        return jdbc.sql("""
                update iot.point
                set building = :building, floor = :floor, zone = :zone, description = :description,
                    interval_seconds = :interval
                where terminal_id = :terminal and system_type = :systemType and system_address = :systemAddress
                    and component_type = :componentType and component_address = :componentAddress
                    and (building, floor, zone, description, interval_seconds)
                        is distinct from (:building, :floor, :zone, :description, :interval)
                """)
                        .param("building", entry.building())
                        .param("floor", entry.floor())
                        .param("zone", entry.zone())
                        .param("description", entry.description())
                        .param("interval", entry.intervalSeconds())
                        .param("terminal", terminal)
                        .param("systemType", entry.systemType())
                        .param("systemAddress", entry.systemAddress())
                        .param("componentType", entry.componentType())
                        .param("componentAddress", entry.componentAddress())
                        .update()
                == 1;
    }
}
