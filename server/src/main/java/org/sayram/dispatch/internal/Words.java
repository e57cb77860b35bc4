package org.sayram.dispatch.internal;

import java.util.Locale;
import java.util.Map;
import org.sayram.kernel.code.DutyState;
import org.sayram.shared.Texts;
import org.springframework.stereotype.Component;

/** The words of dispatch in the reader's language. */
@Component
class Words {
    private final Texts texts;

    Words(Texts texts) {
        this.texts = texts;
    }

    /** A code with its word. */
    record Named(String code, String name) {}

    Named state(DutyState state, Locale locale) {
        String code = Assignment.code(state);
        return new Named(code, get("state." + code, locale));
    }

    /** The state of an assignment; ordered and received are steps before turning out that the standard has no code for. */
    Named state(Assignment assignment, Locale locale) {
        if (assignment.cancelled()) {
            return new Named(Assignment.code(assignment.state()), get("substate.cancelled", locale));
        }
        if (assignment.state() == DutyState.READY && !assignment.ended()) {
            boolean received = assignment.machineReceiptAt() != null || assignment.personReceiptAt() != null;
            String word = get(received ? "substate.received" : "substate.ordered", locale);
            return new Named(Assignment.code(DutyState.TURNED_OUT), word);
        }
        return state(assignment.state(), locale);
    }

    Named state(Duty duty, Locale locale) {
        Assignment assignment = duty.assignment();
        return assignment == null ? state(DutyState.READY, locale) : state(assignment, locale);
    }

    /** A word of dispatch under {@code dispatch.<key>}; a code without a word stands for itself. */
    String find(String key, String otherwise, Locale locale) {
        return texts.find(locale, "dispatch." + key).orElse(otherwise);
    }

    String get(String key, Locale locale) {
        return texts.get(locale, "dispatch." + key, Map.of());
    }

    static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
