package org.archipel.view.format.told;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.archipel.view.Model;
import org.archipel.view.Model.Bar;
import org.archipel.view.Model.Blip;
import org.archipel.view.Model.Box;
import org.archipel.view.Model.Cell;
import org.archipel.view.Model.Figure;
import org.archipel.view.Model.Group;
import org.archipel.view.Model.Link;
import org.archipel.view.Tone;
import org.archipel.view.Words;
import org.jspecify.annotations.Nullable;

/**
 * A model as sections to read, in the order in which it is drawn. Immutable.
 *
 * @param sections a section of level 2 belongs to the one of level 1 before it
 */
public record Outline(List<Section> sections) {

  /**
   * A group, a lane, a row, a sector.
   *
   * @param level 1 or deeper
   * @param head what it says of itself
   */
  public record Section(int level, Entry head, List<Entry> entries) {
    public Section {
      entries = List.copyOf(entries);
    }
  }

  /**
   * A box or a link.
   *
   * @param label may begin with where it stands, such as a ring or a column
   * @param tone in words; empty for a plain one
   * @param figures with their base, in words; may be empty
   * @param details a sentence each
   * @param iri where it answers; null if nowhere
   */
  public record Entry(
      String label, String tone, String figures, List<String> details, @Nullable String iri) {
    public Entry {
      details = details.stream().filter(detail -> !detail.isBlank()).toList();
    }
  }

  public Outline {
    sections = List.copyOf(sections);
  }

  /** Returns the outline of a model. */
  public static Outline of(Model model, Words words) {
    Teller teller = new Teller(words, new ArrayList<>());
    switch (model) {
      case Model.Layers layers -> layers.groups().forEach(group -> teller.group(group, 1));
      case Model.Network network -> teller.network(network);
      case Model.Matrix matrix -> teller.matrix(matrix);
      case Model.Timeline timeline -> teller.timeline(timeline);
      case Model.Radar radar -> teller.radar(radar);
    }
    return new Outline(teller.sections);
  }

  private record Teller(Words words, List<Section> sections) {

    void group(Group group, int level) {
      sections.add(
          new Section(
              level, entry("", group.box()), group.boxes().stream().map(this::entry).toList()));
      group.groups().forEach(inner -> group(inner, level + 1));
    }

    void network(Model.Network network) {
      Map<String, String> labels = new LinkedHashMap<>();
      network.boxes().forEach(box -> labels.put(box.id(), box.label()));
      sections.add(
          section(words.get("told.boxes"), network.boxes().stream().map(this::entry).toList()));
      List<Entry> links = new ArrayList<>();
      for (Link link : network.links()) {
        String ends = labels.get(link.from()) + " → " + labels.get(link.to());
        String label = link.label().isBlank() ? ends : ends + ": " + link.label();
        links.add(new Entry(label, "", "", link.details(), null));
      }
      if (!links.isEmpty()) {
        sections.add(section(words.get("told.links"), links));
      }
    }

    void matrix(Model.Matrix matrix) {
      Map<String, String> columns = new LinkedHashMap<>();
      matrix.columns().forEach(column -> columns.put(column.id(), column.label()));
      sections.add(
          section(words.get("told.columns"), matrix.columns().stream().map(this::entry).toList()));
      Map<String, List<Cell>> byRow =
          matrix.cells().stream()
              .collect(Collectors.groupingBy(Cell::row, LinkedHashMap::new, Collectors.toList()));
      matrix.rows().forEach(group -> rows(group, byRow, columns, 1));
    }

    private void rows(
        Group group, Map<String, List<Cell>> byRow, Map<String, String> columns, int level) {
      sections.add(new Section(level, entry("", group.box()), List.of()));
      for (Box row : group.boxes()) {
        List<Entry> entries = new ArrayList<>();
        for (Cell cell : byRow.getOrDefault(row.id(), List.of())) {
          cell.boxes().forEach(box -> entries.add(entry(columns.get(cell.column()) + ": ", box)));
        }
        sections.add(new Section(level + 1, entry("", row), entries));
      }
      group.groups().forEach(inner -> rows(inner, byRow, columns, level + 1));
    }

    void timeline(Model.Timeline timeline) {
      for (Model.Lane lane : timeline.lanes()) {
        List<Entry> bars = new ArrayList<>();
        for (Bar bar : lane.bars()) {
          bars.add(entry(span(bar) + ": ", bar.box()));
        }
        sections.add(new Section(1, entry("", lane.box()), bars));
      }
    }

    private static String span(Bar bar) {
      String from = bar.from() == null ? "?" : bar.from().toString();
      String to = bar.to() == null ? "?" : bar.to().toString();
      return from.equals(to) ? from : from + " – " + to;
    }

    void radar(Model.Radar radar) {
      for (int sector = 0; sector < radar.sectors().size(); sector++) {
        List<Entry> entries = new ArrayList<>();
        for (int ring = 0; ring < radar.rings().size(); ring++) {
          for (Blip blip : radar.blips()) {
            if (blip.sector() == sector && blip.ring() == ring) {
              entries.add(entry(radar.rings().get(ring) + ": ", blip.box()));
            }
          }
        }
        sections.add(section(radar.sectors().get(sector), entries));
      }
    }

    private static Section section(String title, List<Entry> entries) {
      return new Section(1, new Entry(title, "", "", List.of(), null), entries);
    }

    private Entry entry(Box box) {
      return entry("", box);
    }

    private Entry entry(String before, Box box) {
      String tone = box.tone() == Tone.PLAIN ? "" : words.tone(box.tone());
      String figures = box.figures().stream().map(this::said).collect(Collectors.joining(" · "));
      return new Entry(before + box.label(), tone, figures, box.details(), box.iri());
    }

    private String said(Figure figure) {
      return figure.base() > 0
          ? words.get("figure.of", figure.label(), figure.count(), figure.base())
          : words.get("figure", figure.label(), figure.count());
    }
  }
}
