package org.sayram.identity;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a refused start by its line. */
class StartRefusedAnalyzer extends AbstractFailureAnalyzer<StartRefused> {
    @Override
    protected FailureAnalysis analyze(Throwable whole, StartRefused refused) {
        return new FailureAnalysis(String.valueOf(refused.getMessage()), null, refused);
    }
}
