package org.sayram.identity.web;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page may load and ask (Content-Security-Policy): from this server only, and map tiles from the outside source that
 * the prefecture has set, if it has. Styles may be inline because the component library sets them at run time; scripts may
 * not.
 */
final class ContentPolicy {
    /** The address is a pattern; what follows scheme and host holds braces and is no matter here. */
    private static final Pattern ORIGIN =
            Pattern.compile("(?i)(https?)://([a-z0-9.-]+|\\[[0-9a-f:]+])(:\\d{1,5})?(/.*)?");

    private ContentPolicy() {}

    /**
     * The policy.
     *
     * @param tileSource address pattern of the outside tiles, or blank for none
     */
    static String allowing(String tileSource) {
        String tiles = tileSource.isBlank() ? "" : " " + origin(tileSource.strip());
        return String.join(
                "; ",
                "default-src 'self'",
                "script-src 'self'",
                "style-src 'self' 'unsafe-inline'",
                "img-src 'self' data: blob:" + tiles,
                "font-src 'self' data:",
                "connect-src 'self'" + tiles,
                "worker-src 'self' blob:",
                "object-src 'none'",
                "base-uri 'none'",
                "form-action 'self'",
                "frame-ancestors 'none'");
    }

    /** A setting that is no address must not slip another directive into the policy. */
    private static String origin(String tileSource) {
        Matcher address = ORIGIN.matcher(tileSource);
        if (!address.matches()) {
            throw new IllegalArgumentException(
                    "sayram.map.tile-source: '" + tileSource
                            + "' must begin with http:// or https:// and a host, such as https://tiles.example/{z}/{x}/{y}.png");
        }
        String port = address.group(3) == null ? "" : address.group(3);
        return (address.group(1) + "://" + address.group(2)).toLowerCase(Locale.ROOT) + port;
    }
}
