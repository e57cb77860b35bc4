package org.sayram.operations;

import java.util.List;

/**
 * A table that is a cache of the log, saved event by event in the appending transaction. Deterministic: the same events give
 * the same rows, so that it can be dropped and rebuilt.
 */
public interface Projection {
    /** The tables it owns, with schema, for example {@code iot.alarm}. */
    List<String> tables();

    /** Takes a batch in; the events of one stream come in their order, and nobody else saves that stream meanwhile. */
    void apply(List<LoggedEvent> batch);

    /** Empties the tables before a rebuild. */
    void clear();
}
