package org.sayram.shared.register;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills empty registers from the register folder before the program opens its doors, all of them or none. */
@Component
class RegisterLoading implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RegisterLoading.class);

    private final ObjectProvider<RegisterLoader> loaders;
    private final RegisterSettings settings;
    private final TransactionTemplate transactions;
    private volatile boolean running;

    RegisterLoading(
            ObjectProvider<RegisterLoader> loaders, RegisterSettings settings, TransactionTemplate transactions) {
        this.loaders = loaders;
        this.settings = settings;
        this.transactions = transactions;
    }

    @Override
    public void start() {
        List<RegisterLoader> empty =
                loaders.orderedStream().filter(RegisterLoader::isEmpty).toList();
        settings.open().filter(folder -> !empty.isEmpty()).ifPresent(folder -> load(empty, folder));
        running = true;
    }

    private void load(List<RegisterLoader> empty, RegisterFolder folder) {
        if (!folder.exists()) {
            throw new IllegalStateException("sayram.registers.folder is " + folder.folder()
                    + ", which is no folder: put the register files there, or leave the setting out");
        }
        transactions.executeWithoutResult(status -> empty.forEach(loader -> loader.load(folder)));
        LOG.info("registers loaded from {}", folder.folder());
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the node opens and the doors. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 500;
    }
}
