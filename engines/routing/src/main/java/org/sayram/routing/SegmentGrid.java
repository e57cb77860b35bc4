package org.sayram.routing;

import java.util.BitSet;
import java.util.function.IntConsumer;

/** Square cells with the pieces of road that touch them, so that the roads near a place are found without looking at all. */
final class SegmentGrid {
    private static final int MAXIMUM_CELLS = 1 << 20;
    private static final double SMALLEST_CELL_DEGREES = 0.004;

    private final SegmentTable segments;
    private final double west;
    private final double south;
    private final double cellDegrees;
    private final int columns;
    private final int rows;
    private final int[] cellStart;
    private final int[] cellPieces;

    SegmentGrid(SegmentTable segments) {
        this.segments = segments;
        double east = -180;
        double north = -90;
        double westmost = 180;
        double southmost = 90;
        int points = segments.points();
        for (int point = 0; point < points; point++) {
            westmost = Math.min(westmost, segments.longitude(point));
            east = Math.max(east, segments.longitude(point));
            southmost = Math.min(southmost, segments.latitude(point));
            north = Math.max(north, segments.latitude(point));
        }
        west = westmost;
        south = southmost;
        double area = Math.max(0, east - west) * Math.max(0, north - south);
        cellDegrees = Math.max(SMALLEST_CELL_DEGREES, Math.sqrt(area / MAXIMUM_CELLS) * 1.01);
        columns = Math.max(1, (int) ((east - west) / cellDegrees) + 1);
        rows = Math.max(1, (int) ((north - south) / cellDegrees) + 1);
        cellStart = new int[columns * rows + 1];
        eachCellOfEachPiece((cell, piece) -> cellStart[cell + 1]++);
        for (int cell = 0; cell < columns * rows; cell++) {
            cellStart[cell + 1] += cellStart[cell];
        }
        cellPieces = new int[cellStart[columns * rows]];
        int[] next = cellStart.clone();
        eachCellOfEachPiece((cell, piece) -> cellPieces[next[cell]++] = piece);
    }

    private interface CellVisitor {
        void visit(int cell, int piece);
    }

    private void eachCellOfEachPiece(CellVisitor visitor) {
        for (int segment = 0; segment < segments.count(); segment++) {
            for (int piece = segments.firstPoint(segment); piece < segments.lastPoint(segment); piece++) {
                eachCellOf(piece, visitor);
            }
        }
    }

    private void eachCellOf(int piece, CellVisitor visitor) {
        int fromColumn = column(Math.min(segments.longitude(piece), segments.longitude(piece + 1)));
        int toColumn = column(Math.max(segments.longitude(piece), segments.longitude(piece + 1)));
        int fromRow = row(Math.min(segments.latitude(piece), segments.latitude(piece + 1)));
        int toRow = row(Math.max(segments.latitude(piece), segments.latitude(piece + 1)));
        for (int row = fromRow; row <= toRow; row++) {
            for (int column = fromColumn; column <= toColumn; column++) {
                visitor.visit(row * columns + column, piece);
            }
        }
    }

    private int column(double longitude) {
        return Math.clamp((long) ((longitude - west) / cellDegrees), 0, columns - 1);
    }

    private int row(double latitude) {
        return Math.clamp((long) ((latitude - south) / cellDegrees), 0, rows - 1);
    }

    /** Every piece in a box, and some near it; one may come more than once. */
    void eachIn(double west, double south, double east, double north, IntConsumer visitor) {
        for (int row = row(south); row <= row(north); row++) {
            for (int column = column(west); column <= column(east); column++) {
                visitCell(row, column, visitor);
            }
        }
    }

    private void visitCell(int row, int column, IntConsumer visitor) {
        int cell = row * columns + column;
        for (int i = cellStart[cell]; i < cellStart[cell + 1]; i++) {
            visitor.accept(cellPieces[i]);
        }
    }

    /**
     * Offers the nearest open place on the segments of a set, looking at square rings of cells around the asked place until none
     * farther out can be nearer.
     */
    void searchNearest(NearestOpenPlace nearest, BitSet among, double maximumMetres) {
        int middleColumn = column(nearest.plane().longitude());
        int middleRow = row(nearest.plane().latitude());
        double cellMetres =
                cellDegrees * Math.min(nearest.plane().metresPerDegreeEast() * 0.98, Plane.METRES_PER_DEGREE);
        IntConsumer offer = piece -> {
            if (among.get(segments.segmentOf(piece))) {
                nearest.offer(piece);
            }
        };
        for (int ring = 0; ring <= Math.max(columns, rows); ring++) {
            double nothingNearerThan = (ring - 1) * cellMetres;
            if (nothingNearerThan > Math.min(maximumMetres, nearest.metres())) {
                return;
            }
            visitRing(middleRow, middleColumn, ring, offer);
        }
    }

    private void visitRing(int middleRow, int middleColumn, int ring, IntConsumer visitor) {
        for (int row = Math.max(0, middleRow - ring); row <= Math.min(rows - 1, middleRow + ring); row++) {
            boolean edgeRow = Math.abs(row - middleRow) == ring;
            int step = edgeRow || ring == 0 ? 1 : 2 * ring;
            for (int column = middleColumn - ring; column <= middleColumn + ring; column += step) {
                if (column >= 0 && column < columns) {
                    visitCell(row, column, visitor);
                }
            }
        }
    }
}
