package org.sayram.operations.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.identity.CurrentPerson;
import org.sayram.identity.SignedIn;
import org.sayram.operations.Act;
import org.sayram.operations.Actor;
import org.sayram.operations.OperationsProblem;
import org.sayram.operations.World;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets controllers take the world of a request and the act of a write as parameters. */
@Configuration
class OperationsArguments implements WebMvcConfigurer {
    private final Clock clock;

    OperationsArguments(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new WorldArgument());
        resolvers.add(new ActArgument(clock));
    }

    /** The query parameter {@code world}; it has no default, so that nobody acts in the wrong one. */
    private static final class WorldArgument implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType().equals(World.class);
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            String name = request.getParameter("world");
            if (name == null || name.isBlank()) {
                throw OperationsProblem.WORLD_MISSING.with();
            }
            try {
                return new World(name);
            } catch (IllegalArgumentException e) {
                throw OperationsProblem.WORLD_UNKNOWN.with("world", name);
            }
        }
    }

    /** The headers Act-Id, Based-On and Occurred-At, and the person of the session. */
    private static final class ActArgument implements HandlerMethodArgumentResolver {
        /** A device's clock may be wrong by years; outside these it says nothing, and the database could not keep it. */
        private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

        private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

        private final Clock clock;

        ActArgument(Clock clock) {
            this.clock = clock;
        }

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType().equals(Act.class);
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            String actId = request.getHeader("Act-Id");
            if (actId == null || actId.isBlank()) {
                throw OperationsProblem.ACT_MISSING.with();
            }
            String basedOn = request.getHeader("Based-On");
            String occurredAt = request.getHeader("Occurred-At");
            return new Act(
                    uuid("Act-Id", actId),
                    actor(),
                    occurredAt == null ? clock.instant() : instant(occurredAt),
                    basedOn == null ? null : uuid("Based-On", basedOn));
        }

        private static Actor actor() {
            SignedIn person = CurrentPerson.find()
                    .orElseThrow(() -> new IllegalStateException("a write reached its controller without a person"));
            return new Actor(person.actorId(), person.name());
        }

        private static UUID uuid(String header, String value) {
            try {
                return UUID.fromString(value);
            } catch (IllegalArgumentException e) {
                throw OperationsProblem.ACT_HEADER_INVALID
                        .with("header", header)
                        .and("value", value);
            }
        }

        private static Instant instant(String value) {
            try {
                return Instant.parse(value);
            } catch (DateTimeException e) {
                throw OperationsProblem.ACT_HEADER_INVALID
                        .with("header", "Occurred-At")
                        .and("value", value);
            }
        }
    }
}
