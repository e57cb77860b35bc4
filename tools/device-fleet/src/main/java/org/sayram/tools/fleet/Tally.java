package org.sayram.tools.fleet;

import java.util.concurrent.atomic.LongAdder;

/** What the fleet has done so far; counted from many threads. */
final class Tally {
    final LongAdder connected = new LongAdder();
    final LongAdder sent = new LongAdder();
    final LongAdder repeated = new LongAdder();
    final LongAdder confirmed = new LongAdder();
    final LongAdder denied = new LongAdder();
    final LongAdder failed = new LongAdder();
    final LongAdder answered = new LongAdder();
    final LongAdder lostLinks = new LongAdder();

    @Override
    public String toString() {
        return connected + " connected, " + sent + " sent, " + confirmed + " confirmed, " + repeated + " repeated, "
                + denied + " denied, " + failed + " given up, " + answered + " requests answered, " + lostLinks
                + " links lost";
    }
}
