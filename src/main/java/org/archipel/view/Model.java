package org.archipel.view;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a picture shows, by the form that it takes. Lists are in the order in which they are to be
 * read.
 */
public sealed interface Model {

  /**
   * Something shown, the same thing in every form.
   *
   * @param id stable: the address of the thing, or one made from the addresses that it stands for;
   *     unique in a picture
   * @param iri where the thing answers; null for something that only the picture has
   * @param label what it is called in the reader's language
   * @param kind of element
   * @param tone how it is to be taken
   * @param figures counts with their base
   * @param details more to read, a sentence each: evidence, standing, as-of date and source; a
   *     layout draws the first one, unless it is empty, the others are for who points at the box
   */
  record Box(
      String id,
      @Nullable String iri,
      String label,
      Kind kind,
      Tone tone,
      List<Figure> figures,
      List<String> details) {
    public Box {
      figures = List.copyOf(figures);
      details = List.copyOf(details);
    }
  }

  /**
   * A count of offices.
   *
   * @param label what is counted, short
   * @param count how many
   * @param base of how many; 0 where there is no base
   */
  record Figure(String label, int count, int base) {}

  /** A layered map: groups in groups, with boxes. */
  record Layers(List<Group> groups) implements Model {
    public Layers {
      groups = List.copyOf(groups);
    }
  }

  /** A group of a map: its own box says what it is. */
  record Group(Box box, List<Group> groups, List<Box> boxes) {
    public Group {
      groups = List.copyOf(groups);
      boxes = List.copyOf(boxes);
    }
  }

  /** Boxes and what connects them. */
  record Network(List<Box> boxes, List<Link> links) implements Model {
    public Network {
      boxes = List.copyOf(boxes);
      links = List.copyOf(links);
    }
  }

  /**
   * A connection.
   *
   * @param id stable and unique in a picture
   * @param from id of a box
   * @param to id of a box
   * @param label may be empty
   * @param relation the name of the ArchiMate relationship type: {@code Flow}, {@code Serving}
   */
  record Link(
      String id, String from, String to, String label, String relation, List<String> details) {
    public Link {
      details = List.copyOf(details);
    }
  }

  /** Rows against columns; a cell that is not listed has nothing said about it. */
  record Matrix(List<Group> rows, List<Box> columns, List<Cell> cells) implements Model {
    public Matrix {
      rows = List.copyOf(rows);
      columns = List.copyOf(columns);
      cells = List.copyOf(cells);
    }
  }

  /** What stands where a row and a column meet. */
  record Cell(String row, String column, List<Box> boxes) {
    public Cell {
      boxes = List.copyOf(boxes);
    }
  }

  /** Lanes along time, from the first day to the last. */
  record Timeline(LocalDate from, LocalDate to, List<Lane> lanes) implements Model {
    public Timeline {
      lanes = List.copyOf(lanes);
    }
  }

  /** A lane: its own box, bars over spans of time and points in it. */
  record Lane(Box box, List<Bar> bars) {
    public Lane {
      bars = List.copyOf(bars);
    }
  }

  /** A span, or a point when both days are the same; a null day is unknown and drawn open. */
  record Bar(Box box, @Nullable LocalDate from, @Nullable LocalDate to) {}

  /** Rings around a centre, cut into sectors. */
  record Radar(List<String> rings, List<String> sectors, List<Blip> blips) implements Model {
    public Radar {
      rings = List.copyOf(rings);
      sectors = List.copyOf(sectors);
      blips = List.copyOf(blips);
    }
  }

  /** A thing on a radar, by the numbers of its ring (0 innermost) and sector. */
  record Blip(Box box, int ring, int sector) {}
}
