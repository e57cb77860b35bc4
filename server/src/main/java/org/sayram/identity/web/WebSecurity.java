package org.sayram.identity.web;

import jakarta.servlet.DispatcherType;
import org.sayram.identity.IdentityProblem;
import org.sayram.identity.IdentitySettings;
import org.sayram.identity.Role;
import org.sayram.identity.internal.SessionBook;
import org.sayram.shared.web.ProblemBody;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The outer wall. Open are the files of the web application, signing in, the list of demonstration accounts and health;
 * everything else of the API needs a standing session, and then a right, see {@link RightsInterceptor}.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentitySettings.class)
class WebSecurity {
    private static final String[] SIGN_IN = {"/api/identity/sign-in", "/api/identity/demonstration-sign-in"};
    /** Not open at all: each of them asks for the signature of an enrolled node. */
    private static final String[] NODES = {"/api/operations/node-link/**"};

    /** Not open either: a source shows its secret. */
    private static final String[] SOURCES = {"/api/iot/push/*"};

    private static final String[] OPEN_TO_READ = {
        "/api/identity/demonstration-accounts", "/api/health", "/actuator/health"
    };

    @Bean
    SecurityFilterChain wall(
            HttpSecurity http,
            SessionBook sessions,
            ProblemBody problems,
            @Value("${sayram.map.tile-source:}") String tileSource) {
        String policy = ContentPolicy.allowing(tileSource);
        http.csrf(AbstractHttpConfigurer::disable) // done by ClientGuard
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers(headers, policy))
                .addFilterBefore(new ClientGuard(problems), AuthorizationFilter.class)
                .addFilterBefore(new SessionFilter(sessions), AuthorizationFilter.class)
                .authorizeHttpRequests(WebSecurity::addresses)
                .exceptionHandling(refused -> refused.authenticationEntryPoint((request, response, exception) ->
                                problems.write(request, response, IdentityProblem.NOT_SIGNED_IN.with()))
                        .accessDeniedHandler((request, response, exception) ->
                                problems.write(request, response, IdentityProblem.NOT_ALLOWED.with())));
        return http.build();
    }

    /** Nobody signs in through the framework's own door; without this bean it would make a user of its own. */
    @Bean
    AuthenticationManager noOtherDoor() {
        return authentication -> {
            throw new AuthenticationServiceException("people sign in at /api/identity/sign-in only");
        };
    }

    private static void addresses(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(HttpMethod.POST, SIGN_IN)
                .permitAll()
                .requestMatchers(HttpMethod.POST, NODES)
                .permitAll()
                .requestMatchers(HttpMethod.POST, SOURCES)
                .permitAll()
                .requestMatchers(HttpMethod.GET, OPEN_TO_READ)
                .permitAll()
                .requestMatchers("/actuator/**")
                .hasAuthority(Role.SYSTEM_ADMINISTRATOR.name())
                .requestMatchers("/api", "/api/**")
                .authenticated()
                .requestMatchers(HttpMethod.GET, "/**")
                .permitAll()
                .anyRequest()
                .denyAll();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers, String contentPolicy) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentPolicy))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=(self)"))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }
}
