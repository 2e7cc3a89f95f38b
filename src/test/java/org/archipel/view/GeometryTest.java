package org.archipel.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.archipel.view.layout.Layout;
import org.archipel.view.scene.Bounds;
import org.archipel.view.scene.Element;
import org.archipel.view.scene.Element.Role;
import org.archipel.view.scene.Face;
import org.archipel.view.scene.Scene;
import org.archipel.view.scene.Shape;
import org.archipel.view.scene.Shape.Anchor;
import org.archipel.view.scene.TextLines;
import org.archipel.view.scene.TextWidth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a picture holds, its parts have room. */
class GeometryTest {

  @ParameterizedTest
  @EnumSource(Language.class)
  void boxesDoNotOverlapAndGroupsHoldWhatTheyTouch(Language language) {
    scenes(language)
        .forEach(
            scene -> {
              List<Element> boxes = with(scene, Role.BOX);
              for (int i = 0; i < boxes.size(); i++) {
                for (int j = i + 1; j < boxes.size(); j++) {
                  Bounds one = boxes.get(i).bounds();
                  Bounds other = boxes.get(j).bounds();
                  assertThat(one.overlaps(other)).as("%s and %s", one, other).isFalse();
                }
              }
              for (Element group : with(scene, Role.GROUP)) {
                assertThat(boxes)
                    .filteredOn(box -> box.bounds().overlaps(group.bounds()))
                    .allMatch(box -> group.bounds().contains(box.bounds()));
              }
            });
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everythingIsOnThePaperAndTextStaysInItsElement(Language language) {
    scenes(language)
        .forEach(
            scene -> {
              Bounds paper = new Bounds(0, 0, scene.width(), scene.height());
              for (Element element : scene.elements()) {
                assertThat(paper.contains(element.bounds())).isTrue();
                for (Shape shape : element.shapes()) {
                  if (shape instanceof Shape.Text text) {
                    assertThat(element.bounds().contains(bounds(text, language)))
                        .as("%s in %s", text, element.bounds())
                        .isTrue();
                  }
                }
              }
            });
  }

  @Test
  void wrappedLinesFitAndLoseNothingWhereThereIsRoom() {
    String text = "Receives applications in electronic form / checks them at the door-step 电子申请受理";
    List<String> lines = TextLines.wrap(text, Face.BODY, 90, 50);

    assertThat(lines).hasSizeGreaterThan(4).allMatch(line -> TextWidth.of(line, Face.BODY) <= 90);
    assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
    assertThat(TextLines.wrap(text, Face.BODY, 90, 2)).hasSize(2);
    assertThat(TextLines.wrap(text, Face.BODY, 90, 2).getLast()).endsWith("…");
  }

  private static Stream<Scene> scenes(Language language) {
    return Stream.of(1L, 2L, 3L, 4L, 5L, 6L)
        .flatMap(
            seed ->
                Stream.of(Pictures.layers(seed, language, 6), Pictures.matrix(seed, language, 6)))
        .map(Layout::place);
  }

  private static List<Element> with(Scene scene, Role role) {
    return scene.elements().stream().filter(element -> element.role() == role).toList();
  }

  private static Bounds bounds(Shape.Text text, Language language) {
    double width = TextWidth.of(text.lines(), text.face());
    boolean ends = (text.anchor() == Anchor.END) != language.isRightToLeft();
    double x =
        text.anchor() == Anchor.MIDDLE ? text.x() - width / 2 : ends ? text.x() - width : text.x();
    double top = text.y() - text.face().size() * 0.8;
    double height = (text.lines().size() - 1) * text.face().lineHeight() + text.face().size() * 0.9;
    return new Bounds(x, top, width, height);
  }
}
