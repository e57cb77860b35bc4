package org.sayram.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayram.identity.IdentityProblem;
import org.sayram.identity.SignedIn;
import org.sayram.identity.internal.LiveSession;
import org.sayram.shared.PageRequest;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the inner wall before every controller and hands controllers the person and session behind the request. */
@Configuration(proxyBeanMethods = false)
class IdentityWeb implements WebMvcConfigurer {
    private final RightsInterceptor rights;

    IdentityWeb(RightsInterceptor rights) {
        this.rights = rights;
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(SignedIn.class, LiveSession.class, PageRequest.class);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(rights);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new SessionResolver());
    }

    /** Gives {@link SignedIn} to any controller and {@link LiveSession} to our own. */
    private static final class SessionResolver implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == SignedIn.class || parameter.getParameterType() == LiveSession.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binder) {
            LiveSession session = CurrentSession.find().orElseThrow(IdentityProblem.NOT_SIGNED_IN::with);
            return parameter.getParameterType() == SignedIn.class ? session.signedIn() : session;
        }
    }
}
