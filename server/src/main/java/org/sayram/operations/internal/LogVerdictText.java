package org.sayram.operations.internal;

import java.io.PrintStream;

/** A verdict in words, for the console. */
final class LogVerdictText {
    private LogVerdictText() {}

    static void print(LogVerdict verdict, PrintStream out) {
        if (verdict.chains().isEmpty()) {
            out.println("The log is empty and no anchor says that it should not be.");
        }
        for (LogVerdict.Chain chain : verdict.chains()) {
            String state = chain.contradictions().isEmpty() ? "intact" : "CONTRADICTED";
            out.println(chain.node() + ", incarnation " + chain.incarnation() + ": " + state);
            out.println("  " + proven(chain));
            long unproven = chain.heldUpTo() - chain.provenUpTo();
            if (unproven > 0) {
                out.println("  held but not proven: " + unproven + " events, sequence " + (chain.provenUpTo() + 1)
                        + " to " + chain.heldUpTo() + "; the next anchor covers them");
            }
            chain.contradictions().forEach(finding -> out.println("  CONTRADICTION " + words(finding)));
            chain.notes().forEach(finding -> out.println("  note: " + words(finding)));
        }
        out.println(
                verdict.consistent()
                        ? "Nothing speaks against the log."
                        : "The log is CONTRADICTED: keep this database as it is and compare it with a backup and other nodes.");
    }

    private static String proven(LogVerdict.Chain chain) {
        return chain.provenUpTo() == 0
                ? "not proven: no anchor by a trusted key fits"
                : "proven up to sequence " + chain.provenUpTo() + ", anchor signed " + chain.provenAt() + " by key "
                        + chain.keyId();
    }

    private static String words(LogVerdict.Finding finding) {
        String what = switch (finding.kind()) {
            case GAP -> "an event is missing, or comes again";
            case PREVIOUS_HASH_DIFFERS -> "the event does not follow the one before it";
            case HASH_DIFFERS -> "the event was changed";
            case UNREADABLE -> "the row is no event";
            case FILED_UNDER_ANOTHER_INCIDENT -> "the event is filed under another incident than it names";
            case OUT_OF_ORDER -> "the event lies before an earlier one";
            case HEAD_ROW_DIFFERS -> "the log does not end where its head says";
            case ANCHOR_DIFFERS -> "the event is not the one that was signed: the log was rewritten";
            case LOG_ENDS_BEFORE_ANCHOR -> "an anchor was signed here, but the log ends before: its end was cut off";
            case ANCHOR_NOT_GENUINE -> "the anchor bears the signature of no trusted key, or was changed";
            case LOST_IN_RESTORE -> "an anchor was signed here; these events were lost in a restore";
            case NOT_HELD_HERE -> "the node signed up to here; these events of it have not come here yet";
            case ANCHOR_UNREADABLE -> "the anchor file has lines that cannot be read";
        };
        String detail = finding.detail().isEmpty() ? "" : " (" + finding.detail() + ")";
        return "at sequence " + finding.sequence() + ": " + what + detail;
    }
}
