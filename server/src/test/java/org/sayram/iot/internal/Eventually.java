package org.sayram.iot.internal;

import java.util.concurrent.Callable;

/** Waits for what happens on another thread. */
public final class Eventually {
    private static final long PATIENCE_NANOS = 20_000_000_000L;

    private Eventually() {}

    /** Runs the assertion until it holds; its last failure is the test's. */
    public static void holds(Callable<?> assertion) throws Exception {
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (true) {
            try {
                assertion.call();
                return;
            } catch (AssertionError e) {
                if (System.nanoTime() > until) {
                    throw e;
                }
                Thread.sleep(20);
            }
        }
    }
}
