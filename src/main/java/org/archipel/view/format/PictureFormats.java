package org.archipel.view.format;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.archipel.view.format.told.DossierFormat;
import org.archipel.view.format.told.JsonFormat;
import org.archipel.view.format.told.MarkdownFormat;
import org.archipel.view.format.told.TurtleFormat;

/** The formats that pictures are written in. */
public final class PictureFormats {

  /** All of them; the first is for who has no preference. */
  public static final List<PictureFormat> ALL =
      List.of(
          new SvgFormat(),
          new PngFormat(),
          new MarkdownFormat(),
          new JsonFormat(),
          new TurtleFormat(),
          new DossierFormat(new SvgFormat()),
          new ArchimateFormat(),
          new StructurizrFormat());

  private PictureFormats() {}

  public static Optional<PictureFormat> named(String name) {
    return ALL.stream().filter(format -> format.name().equals(name)).findFirst();
  }

  /** Returns the format by the end of a file's name; the longest end wins. */
  public static Optional<PictureFormat> ofFile(String file) {
    String name = file.toLowerCase(Locale.ROOT);
    return ALL.stream()
        .filter(format -> name.endsWith(format.suffix()))
        .max(Comparator.comparingInt(format -> format.suffix().length()));
  }

  /** Returns {@code svg, png}. */
  public static String names() {
    return ALL.stream().map(PictureFormat::name).collect(Collectors.joining(", "));
  }
}
