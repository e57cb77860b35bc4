package org.sayram.operations.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayram.audit.AuditActor;
import org.sayram.audit.AuditEntry;
import org.sayram.audit.AuditTrail;
import org.sayram.identity.CurrentPerson;
import org.sayram.identity.IdentityAct;
import org.sayram.identity.SignedIn;
import org.sayram.operations.AreaRule;
import org.sayram.operations.Areas;
import org.sayram.operations.World;
import org.sayram.shared.ProblemException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The wall of areas: a request about one alarm, incident or assignment goes through only for a person whom it concerns. It stands
 * before the controllers, so that a new request below such a path is behind it from the first day.
 */
@Configuration
class AreaWall implements WebMvcConfigurer {
    /** Anything else is refused by the controller in its own words. */
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final ObjectProvider<AreaRule> rules;
    private final Areas areas;
    private final AuditTrail audit;

    AreaWall(ObjectProvider<AreaRule> rules, Areas areas, AuditTrail audit) {
        this.rules = rules;
        this.areas = areas;
        this.audit = audit;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        rules.orderedStream()
                .forEach(rule -> registry.addInterceptor(new Wall(rule.kind(), true))
                        .addPathPatterns(rule.paths())
                        .order(1));
        registry.addInterceptor(new Wall("incident", false))
                .addPathPatterns("/api/**")
                .order(1);
    }

    /** Looks at the variable {@code id} of the path, or at the parameter that names the incident. */
    private final class Wall implements HandlerInterceptor {
        private final String kind;
        private final boolean ofPath;

        Wall(String kind, boolean ofPath) {
            this.kind = kind;
            this.ofPath = ofPath;
        }

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            String id = ofPath ? pathId(request) : request.getParameter(kind);
            String world = request.getParameter("world");
            Optional<SignedIn> person = CurrentPerson.find();
            if (id != null
                    && UUID_TEXT.matcher(id).matches()
                    && world != null
                    && World.isName(world)
                    && person.isPresent()
                    && request.getDispatcherType() == DispatcherType.REQUEST) {
                check(new World(world), UUID.fromString(id), person.get(), request);
            }
            return true;
        }

        private void check(World world, UUID id, SignedIn person, HttpServletRequest request) {
            try {
                areas.require(world, kind, id, person);
            } catch (ProblemException refused) {
                audit.recordApart(AuditEntry.refused(
                        IdentityAct.ACCESS_REFUSED,
                        new AuditActor(person.actorId(), person.name()),
                        request.getMethod() + " " + request.getRequestURI()));
                throw refused;
            }
        }

        private static @Nullable String pathId(HttpServletRequest request) {
            Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
            return variables instanceof Map<?, ?> map && map.get("id") instanceof String id ? id : null;
        }
    }
}
