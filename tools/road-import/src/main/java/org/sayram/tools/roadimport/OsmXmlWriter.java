package org.sayram.tools.roadimport;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.sayram.kernel.geo.GeoPoint;
import org.sayram.routing.RoadClass;
import org.sayram.routing.RoadSink;
import org.sayram.routing.RoadWay;
import org.sayram.routing.TurnRestriction;

/** Writes a road folder as an OpenStreetMap file, so that GraphHopper can be asked about the very same network. */
final class OsmXmlWriter implements RoadSink, Closeable {
    private final BufferedWriter out;
    private long relations;

    OsmXmlWriter(Path file) throws IOException {
        out = Files.newBufferedWriter(file);
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<osm version=\"0.6\" generator=\"sayram\">\n");
    }

    @Override
    public OsmXmlWriter node(long id, GeoPoint place) {
        return line(String.format(
                Locale.ROOT,
                "<node id=\"%d\" version=\"1\" lat=\"%.7f\" lon=\"%.7f\"/>",
                id,
                place.latitude(),
                place.longitude()));
    }

    @Override
    public OsmXmlWriter way(RoadWay way) {
        line("<way id=\"" + way.id() + "\" version=\"1\">");
        way.nodes().forEach(node -> line("<nd ref=\"" + node + "\"/>"));
        tag(
                "highway",
                way.roadClass() == RoadClass.LINK
                        ? "primary_link"
                        : way.roadClass().code());
        tag(
                "oneway",
                switch (way.direction()) {
                    case BOTH -> "no";
                    case FORWARD -> "yes";
                    case BACKWARD -> "-1";
                });
        tag("surface", way.unpaved() ? "unpaved" : "paved");
        tag("name", way.name());
        tag("ref", way.ref());
        tag("maxspeed", way.maxSpeedKmh() == 0 ? "" : Integer.toString(way.maxSpeedKmh()));
        tag("synthetic", way.synthetic() ? "true" : "");
        return line("</way>");
    }

    @Override
    public OsmXmlWriter restriction(TurnRestriction restriction) {
        relations++;
        line("<relation id=\"" + relations + "\" version=\"1\">");
        line("<member type=\"way\" ref=\"" + restriction.fromWay() + "\" role=\"from\"/>");
        line("<member type=\"node\" ref=\"" + restriction.viaNode() + "\" role=\"via\"/>");
        line("<member type=\"way\" ref=\"" + restriction.toWay() + "\" role=\"to\"/>");
        tag("type", "restriction");
        tag("restriction", restriction.kind() == TurnRestriction.Kind.NO ? "no_left_turn" : "only_straight_on");
        return line("</relation>");
    }

    @Override
    public void close() throws IOException {
        out.write("</osm>\n");
        out.close();
    }

    private void tag(String key, String value) {
        if (!value.isEmpty()) {
            line("<tag k=\"" + key + "\" v=\"" + escaped(value) + "\"/>");
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }

    private OsmXmlWriter line(String text) {
        try {
            out.write(text);
            out.write('\n');
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
