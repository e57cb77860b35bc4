package org.sayram.operations.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sayram.SayramApplication;
import org.sayram.shared.database.DatabaseAccess;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** One more running server beside that of the test: on the same database, or a node of its own with an empty one. */
final class NodeUnderTest implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private NodeUnderTest(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** A second instance of the same node. */
    static NodeUnderTest instanceOn(DatabaseAccess access, String data) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("sayram.data", data);
        settings.put("sayram.database.mode", "server");
        settings.put("sayram.database.url", access.url());
        Map.of("owner", access.owner(), "application", access.application(), "reader", access.reader())
                .forEach((role, login) -> {
                    settings.put("sayram.database." + role + ".user", login.user());
                    settings.put("sayram.database." + role + ".password", login.password());
                });
        return start(settings);
    }

    /** Another node with the same registers and an empty log. */
    static NodeUnderTest nodeNamed(String name) {
        return start(Map.of("sayram.operations.node", name));
    }

    /** Another node with settings of its own. */
    static NodeUnderTest nodeWith(Map<String, Object> settings) {
        return start(settings);
    }

    /** Cuts the log back, as somebody with the owner's rights on the database could. */
    void cutLogBackTo(NodeHead head) throws java.sql.SQLException {
        DatabaseAccess access = bean(DatabaseAccess.class);
        try (var owner = access.connect(access.owner());
                var statement = owner.prepareStatement(
                        "delete from operations.event where node = ? and incarnation = ? and sequence > ?")) {
            statement.setString(1, head.node());
            statement.setInt(2, head.incarnation());
            statement.setLong(3, head.sequence());
            statement.executeUpdate();
        }
        bean(HeadStore.class).save(head);
    }

    private static NodeUnderTest start(Map<String, Object> settings) {
        String[] arguments = settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        return new NodeUnderTest(new SpringApplicationBuilder(SayramApplication.class)
                .profiles("test", "demonstration")
                .run(arguments));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    @Override
    public void close() {
        context.close();
    }
}
