package org.archipel.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.archipel.ontology.Audience;
import org.archipel.view.Model.Box;
import org.archipel.view.Model.Cell;
import org.archipel.view.Model.Figure;
import org.archipel.view.Model.Group;
import org.archipel.view.Model.Layers;
import org.archipel.view.Model.Matrix;

/** Made-up pictures of any size, in any language; the same seed gives the same. */
public final class Pictures {

  private static final List<String> LABELS =
      List.of(
          "PostgreSQL",
          "A very long name of a product that nobody would ever give to a product in earnest 2026",
          "Пограничный маршрутизатор электронной подачи заявок",
          "مكوّن البحث العام عن العلامات التجارية",
          "知识产权电子申请业务处理组件与公众查询平台",
          "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
          "x",
          "<script>alert(1)</script>",
          "\"quoted\" & 'apostrophes' ]]> --",
          "tabs\tand\nlines \u0000\uFFFE end");

  private final Random random;
  private final Language language;
  private int number;

  private Pictures(long seed, Language language) {
    this.random = new Random(seed);
    this.language = language;
  }

  public static Picture layers(long seed, Language language, int most) {
    Pictures pictures = new Pictures(seed, language);
    List<Group> groups = new ArrayList<>();
    for (int i = 0; i < 1 + pictures.random.nextInt(most); i++) {
      groups.add(pictures.group(2, most));
    }
    return pictures.of(new Layers(groups));
  }

  public static Picture matrix(long seed, Language language, int most) {
    Pictures pictures = new Pictures(seed, language);
    List<Box> columns = pictures.boxes(1 + pictures.random.nextInt(8));
    List<Group> rows = new ArrayList<>();
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < 1 + pictures.random.nextInt(most); i++) {
      Group group = new Group(pictures.box(), List.of(), pictures.boxes(3));
      rows.add(group);
      for (Box row : group.boxes()) {
        for (Box column : columns) {
          if (pictures.random.nextBoolean()) {
            List<Box> boxes = pictures.boxes(1 + pictures.random.nextInt(3));
            cells.add(new Cell(row.id(), column.id(), boxes));
          }
        }
      }
    }
    return pictures.of(new Matrix(rows, columns, cells));
  }

  private Group group(int depth, int most) {
    List<Group> groups = new ArrayList<>();
    for (int i = 0; depth > 0 && i < random.nextInt(most); i++) {
      groups.add(group(depth - 1, most));
    }
    return new Group(box(), groups, boxes(random.nextInt(most)));
  }

  private List<Box> boxes(int count) {
    List<Box> boxes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boxes.add(box());
    }
    return boxes;
  }

  private Box box() {
    int id = number++;
    Tone[] tones = Tone.values();
    Kind[] kinds = Kind.values();
    String iri = id % 3 == 0 ? "https://w3id.org/archipel/id/thing/" + id : null;
    return new Box(
        "box/" + id,
        id % 7 == 0 ? "javascript:alert(1)" : iri,
        LABELS.get(random.nextInt(LABELS.size())),
        kinds[random.nextInt(kinds.length)],
        tones[random.nextInt(tones.length)],
        random.nextBoolean()
            ? List.of()
            : List.of(new Figure("Offices", 18, 31), new Figure(LABELS.get(3), id, 0)),
        random.nextBoolean() ? List.of() : List.of(LABELS.get(random.nextInt(LABELS.size()))));
  }

  private Picture of(Model model) {
    List<Picture.LegendEntry> legend = new ArrayList<>();
    for (Tone tone : Tone.values()) {
      legend.add(new Picture.LegendEntry(tone, LABELS.get(random.nextInt(LABELS.size()))));
    }
    return new Picture(
        new Viewpoint(
            "test", List.of("stakeholder.cio"), List.of("c"), List.of(), List.of(), List.of("g")),
        LABELS.get(random.nextInt(LABELS.size())),
        LABELS.get(random.nextInt(LABELS.size())),
        "Of 31 offices.",
        model,
        legend,
        LABELS,
        true,
        language,
        new Picture.Stand(LocalDate.of(2026, 11, 22), "abc", Audience.PUBLIC, true));
  }
}
