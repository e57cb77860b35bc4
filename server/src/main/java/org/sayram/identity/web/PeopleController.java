package org.sayram.identity.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.identity.AllowedFor;
import org.sayram.identity.Area;
import org.sayram.identity.Role;
import org.sayram.identity.SignedIn;
import org.sayram.identity.internal.People;
import org.sayram.identity.internal.Person;
import org.sayram.identity.internal.Rights;
import org.sayram.identity.internal.RoleRequest;
import org.sayram.kernel.code.County;
import org.sayram.shared.Page;
import org.sayram.shared.PageRequest;
import org.sayram.shared.SharedProblem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** People and roles: one administrator keeps the accounts and asks, another grants. */
@RestController
@RequestMapping("/api/identity")
@Tag(name = "identity")
class PeopleController {
    record NewPerson(
            String login,
            String name,
            Person.@Nullable Kind kind,
            @Nullable String station,
            @Nullable String unit,
            @Nullable String seat,
            @Nullable AreaWords area) {
        private static final int LONGEST_NAME = 60;

        NewPerson {
            SignInController.required("login", login);
            SignInController.required("name", name);
            if (name.length() > LONGEST_NAME) {
                throw SharedProblem.BAD_FIELD.with("field", "name").and("value", name.length());
            }
        }
    }

    /** The whole prefecture, or these counties. */
    record AreaWords(boolean wholePrefecture, @Nullable List<String> counties) {
        Area area() {
            List<String> codes = counties == null ? List.of() : counties;
            for (String code : codes) {
                if (!County.isCode(code)) {
                    throw SharedProblem.BAD_FIELD.with("field", "counties").and("value", code);
                }
            }
            return new Area(wholePrefecture, Set.copyOf(codes));
        }
    }

    record Wanted(Role role, @Nullable String reason) {
        Wanted {
            SignInController.required("role", role);
        }
    }

    record Asked(UUID request) {}

    private final People people;
    private final Rights rights;
    private final PeopleView view;

    PeopleController(People people, Rights rights, PeopleView view) {
        this.people = people;
        this.rights = rights;
        this.view = view;
    }

    @GetMapping("/people")
    @AllowedFor({Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR})
    Page<Person> list(
            PageRequest page,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String role) {
        return people.list(q, role == null ? null : role(role), page);
    }

    @GetMapping(path = "/people", params = "format=xlsx")
    @AllowedFor({Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR})
    ResponseEntity<StreamingResponseBody> export(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String role,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        return view.xlsx(q, role == null ? null : role(role), language);
    }

    @PostMapping("/people")
    @AllowedFor(Role.SYSTEM_ADMINISTRATOR)
    @ResponseStatus(HttpStatus.CREATED)
    People.Added add(SignedIn signedIn, @RequestBody NewPerson fresh) {
        var description = new People.Description(
                fresh.login(),
                fresh.name(),
                fresh.kind() == null ? Person.Kind.DUTY : fresh.kind(),
                fresh.station(),
                fresh.unit(),
                fresh.seat(),
                // Denied by default: who is given no area sees nothing that has a place.
                fresh.area() == null ? Area.of(List.of()) : fresh.area().area());
        return people.add(description, signedIn);
    }

    @PutMapping("/people/{id}/area")
    @AllowedFor(Role.SYSTEM_ADMINISTRATOR)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setArea(SignedIn signedIn, @PathVariable UUID id, @RequestBody AreaWords wanted) {
        people.setArea(id, wanted.area(), signedIn);
    }

    @PostMapping("/people/{id}/disable")
    @AllowedFor(Role.SYSTEM_ADMINISTRATOR)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disable(SignedIn signedIn, @PathVariable UUID id) {
        people.disable(id, signedIn);
    }

    @PostMapping("/people/{id}/password-reset")
    @AllowedFor(Role.SYSTEM_ADMINISTRATOR)
    People.Added resetPassword(SignedIn signedIn, @PathVariable UUID id) {
        return people.resetPassword(id, signedIn);
    }

    @PostMapping("/people/{id}/totp-reset")
    @AllowedFor(Role.SECURITY_ADMINISTRATOR)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resetCode(SignedIn signedIn, @PathVariable UUID id) {
        people.resetCode(id, signedIn);
    }

    @PostMapping("/people/{id}/roles")
    @AllowedFor(Role.SYSTEM_ADMINISTRATOR)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Asked request(SignedIn signedIn, @PathVariable UUID id, @RequestBody Wanted wanted) {
        String reason = wanted.reason() == null ? "" : wanted.reason().strip();
        return new Asked(rights.request(id, wanted.role(), reason, signedIn));
    }

    @DeleteMapping("/people/{id}/roles/{role}")
    @AllowedFor(Role.SECURITY_ADMINISTRATOR)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(SignedIn signedIn, @PathVariable UUID id, @PathVariable String role) {
        rights.revoke(id, role(role), signedIn);
    }

    @GetMapping("/role-requests")
    @AllowedFor({Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR})
    Page<RoleRequest> listRequests(PageRequest page, @RequestParam(defaultValue = "all") String state) {
        return rights.list(state(state), page);
    }

    @PostMapping("/role-requests/{id}/grant")
    @AllowedFor(Role.SECURITY_ADMINISTRATOR)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void grant(SignedIn signedIn, @PathVariable UUID id) {
        rights.grant(id, signedIn);
    }

    @PostMapping("/role-requests/{id}/refuse")
    @AllowedFor(Role.SECURITY_ADMINISTRATOR)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void refuse(SignedIn signedIn, @PathVariable UUID id) {
        rights.refuse(id, signedIn);
    }

    private static Role role(String code) {
        return Role.find(code)
                .orElseThrow(() -> SharedProblem.BAD_VALUE.with("name", "role").and("value", code));
    }

    private static RoleRequest.@Nullable State state(String code) {
        return switch (code) {
            case "all" -> null;
            case "open" -> RoleRequest.State.OPEN;
            case "granted" -> RoleRequest.State.GRANTED;
            case "refused" -> RoleRequest.State.REFUSED;
            default -> throw SharedProblem.BAD_VALUE.with("name", "state").and("value", code);
        };
    }
}
