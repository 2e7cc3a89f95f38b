package org.archipel.view.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.archipel.ontology.Audience;
import org.archipel.view.Kind;
import org.archipel.view.Language;
import org.archipel.view.Model;
import org.archipel.view.Model.Bar;
import org.archipel.view.Model.Blip;
import org.archipel.view.Model.Box;
import org.archipel.view.Model.Figure;
import org.archipel.view.Model.Lane;
import org.archipel.view.Model.Link;
import org.archipel.view.Picture;
import org.archipel.view.Tone;
import org.archipel.view.Viewpoint;
import org.archipel.view.scene.Bounds;
import org.archipel.view.scene.Element;
import org.archipel.view.scene.Element.Role;
import org.archipel.view.scene.Scene;
import org.archipel.view.scene.Shape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Networks, timelines and radars made at random: what must hold of every drawing holds. */
class PlacingTest {

  private static final LocalDate ASKED = LocalDate.of(2026, 11, 22);
  private static final String WORDS =
      "Register Filing of patents ST.96 案件管理系统 نظام إدارة القضايا <b> \"x\""
          + " extraordinarilylongname";

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void aNetworkKeepsItsBoxesApartAndItsLinksAttached(long seed) {
    Model.Network network = network(new SplittableRandom(seed));
    Scene scene = placed(network, Language.EN);

    holds(scene, network.boxes());
    for (Link link : network.links()) {
      Element drawn = the(scene, link.id());
      Shape.Line line =
          (Shape.Line)
              drawn.shapes().stream()
                  .filter(Shape.Line.class::isInstance)
                  .findFirst()
                  .orElseThrow();
      assertThat(touches(line.points().getFirst(), the(scene, link.from()).bounds())).isTrue();
      assertThat(touches(line.points().getLast(), the(scene, link.to()).bounds())).isTrue();
      for (int i = 1; i < line.points().size(); i++) {
        Shape.Point a = line.points().get(i - 1);
        Shape.Point b = line.points().get(i);
        assertThat(Math.min(Math.abs(a.x() - b.x()), Math.abs(a.y() - b.y())))
            .as("every stretch is upright or level")
            .isLessThan(0.01);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void aTimelineKeepsItsBarsAndTheirWordsApart(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Lane> lanes = new ArrayList<>();
    List<Box> boxes = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      List<Bar> bars = new ArrayList<>();
      for (int k = random.nextInt(8); k > 0; k--) {
        LocalDate from =
            random.nextInt(4) == 0 ? null : ASKED.plusDays(random.nextInt(6000) - 3000);
        LocalDate to =
            random.nextInt(4) == 0
                ? null
                : (from == null ? ASKED : from).plusDays(random.nextInt(3) * random.nextInt(900));
        Box box = box("bar" + i + "-" + k, random);
        boxes.add(box);
        bars.add(new Bar(box, from, to));
      }
      Box head = box("lane" + i, random);
      boxes.add(head);
      lanes.add(new Lane(head, bars));
    }

    Model.Timeline timeline =
        new Model.Timeline(LocalDate.of(2023, 1, 1), LocalDate.of(2031, 12, 31), lanes);

    holds(placed(timeline, Language.EN), boxes);
    holds(placed(timeline, Language.AR), boxes);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 12, 72, 240})
  void aRadarHasAPlaceForEveryDot(int count) {
    SplittableRandom random = new SplittableRandom(count);
    List<Blip> blips =
        IntStream.range(0, count)
            .mapToObj(
                i -> new Blip(box("blip" + i, random), i % 7 == 0 ? 3 : random.nextInt(3), i % 5))
            .toList();
    Model.Radar radar =
        new Model.Radar(
            List.of("Core", "Growing", "Steady", "Leaving"),
            List.of("Data", "Hosting", "Programming", "Search", "Security"),
            blips);

    Scene scene = placed(radar, Language.EN);

    holds(scene, blips.stream().map(Blip::box).toList());
    assertThat(placed(radar, Language.EN)).isEqualTo(scene);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theSameNetworkIsPlacedTheSame(long seed) {
    assertThat(placed(network(new SplittableRandom(seed)), Language.ZH))
        .isEqualTo(placed(network(new SplittableRandom(seed)), Language.ZH));
  }

  private static Model.Network network(SplittableRandom random) {
    int count = 2 + random.nextInt(24);
    List<Box> boxes = IntStream.range(0, count).mapToObj(i -> box("box" + i, random)).toList();
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      // Some boxes stay alone, some links are loops, some lie beside each other.
      String label = random.nextInt(3) == 0 ? "" : label(random);
      links.add(
          new Link(
              "link" + i,
              "box" + random.nextInt(1 + count / 2),
              "box" + random.nextInt(1 + count / 2),
              label,
              "Flow",
              List.of()));
    }
    return new Model.Network(boxes, links);
  }

  private static Box box(String id, SplittableRandom random) {
    Tone[] tones = Tone.values();
    List<Figure> figures =
        random.nextBoolean() ? List.of() : List.of(new Figure("Offices", 3, random.nextInt(9)));
    return new Box(
        id,
        null,
        label(random),
        Kind.SYSTEM_SOFTWARE,
        tones[random.nextInt(tones.length)],
        figures,
        random.nextBoolean() ? List.of() : List.of(label(random)));
  }

  private static String label(SplittableRandom random) {
    String[] words = WORDS.split(" ", -1);
    StringBuilder label = new StringBuilder();
    for (int i = 1 + random.nextInt(7); i > 0; i--) {
      label.append(words[random.nextInt(words.length)]).append(' ');
    }
    return label.toString();
  }

  private static Scene placed(Model model, Language language) {
    Viewpoint viewpoint =
        new Viewpoint("test", List.of(), List.of(), List.of(), List.of(), List.of());
    return Layout.place(
        new Picture(
            viewpoint,
            "Test",
            "",
            "Of 9 offices",
            model,
            List.of(),
            List.of(),
            false,
            language,
            new Picture.Stand(ASKED, "v", Audience.PUBLIC, false)));
  }

  /** Every box is drawn once, within the scene, and covers no other. */
  private static void holds(Scene scene, List<Box> boxes) {
    List<Element> drawn =
        scene.elements().stream().filter(element -> element.role() == Role.BOX).toList();
    assertThat(drawn.stream().map(Element::id))
        .containsExactlyInAnyOrderElementsOf(boxes.stream().map(Box::id).toList());
    Bounds paper = new Bounds(0, 0, scene.width(), scene.height());
    for (int i = 0; i < drawn.size(); i++) {
      Bounds bounds = drawn.get(i).bounds();
      assertThat(paper.contains(bounds)).as(drawn.get(i).id() + " lies within").isTrue();
      for (int k = i + 1; k < drawn.size(); k++) {
        assertThat(bounds.overlaps(drawn.get(k).bounds()))
            .as(drawn.get(i).id() + " and " + drawn.get(k).id())
            .isFalse();
      }
    }
  }

  private static Element the(Scene scene, String id) {
    return scene.elements().stream()
        .filter(element -> element.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static boolean touches(Shape.Point point, Bounds bounds) {
    double slack = 0.6;
    boolean within =
        point.x() >= bounds.x() - slack
            && point.x() <= bounds.right() + slack
            && point.y() >= bounds.y() - slack
            && point.y() <= bounds.bottom() + slack;
    double edge =
        Math.min(
            Math.min(Math.abs(point.x() - bounds.x()), Math.abs(point.x() - bounds.right())),
            Math.min(Math.abs(point.y() - bounds.y()), Math.abs(point.y() - bounds.bottom())));
    return within && edge < slack;
  }
}
