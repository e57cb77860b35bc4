package org.sayram.identity.web;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayram.identity.Role;
import org.sayram.identity.internal.People;
import org.sayram.identity.internal.Person;
import org.sayram.shared.Texts;
import org.sayram.shared.XlsxTable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The list of people as a file. */
@Component
class PeopleView {
    private final People people;
    private final Texts texts;

    PeopleView(People people, Texts texts) {
        this.people = people;
        this.texts = texts;
    }

    ResponseEntity<StreamingResponseBody> xlsx(
            @Nullable String q, @Nullable Role role, @Nullable String acceptLanguage) {
        Locale language = Texts.language(acceptLanguage);
        return XlsxTable.<Person>of("people", texts, language)
                .column("identity.column.login", Person::login)
                .column("identity.column.name", Person::name)
                .column("identity.column.roles", person -> roles(person, language))
                .column("identity.column.station", person -> Objects.requireNonNullElse(person.station(), ""))
                .column("identity.column.unit", person -> Objects.requireNonNullElse(person.unit(), ""))
                .column("identity.column.seat", person -> Objects.requireNonNullElse(person.seat(), ""))
                .column("identity.column.disabled-at", Person::disabledAt)
                .answer(rows -> XlsxTable.eachPage(page -> people.list(q, role, page), rows));
    }

    private String roles(Person person, Locale language) {
        return person.roles().stream()
                .sorted()
                .map(role -> texts.get(language, "identity.role." + role.code(), Map.of()))
                .collect(Collectors.joining(", "));
    }
}
