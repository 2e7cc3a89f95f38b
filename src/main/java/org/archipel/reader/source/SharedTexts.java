package org.archipel.reader.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;

/** The texts that cells of a workbook share. Immutable. */
record SharedTexts(List<String> texts) {

  /** Most characters of all texts together (a count, inclusive). */
  private static final int MOST = 32 * 1024 * 1024;

  /** How a character is written that XML cannot hold (ECMA-376, ST_Xstring). */
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  static SharedTexts of(SentFile file, Archive archive, Optional<String> part) throws Refused {
    List<String> texts = new ArrayList<>();
    if (part.isPresent()) {
      PartXml.read(file, archive, part.get(), xml -> read(file, xml, texts));
    }
    return new SharedTexts(texts);
  }

  private static void read(SentFile file, PartXml xml, List<String> texts)
      throws XMLStreamException, Refused {
    long total = 0;
    while (xml.nextElement()) {
      if (xml.is("si")) {
        String text = text(xml, "si");
        texts.add(text);
        total += 8 + text.length();
        if (total > MOST) {
          throw new Refused(
              ProblemCode.TOO_LARGE,
              Position.whole(file.name()),
              "Its texts have more than %,d characters together.".formatted(MOST));
        }
      }
    }
  }

  /**
   * Reads a text to the end of the element that it stands in: runs of different type joined, how it
   * is pronounced left out.
   */
  static String text(PartXml xml, String element) throws XMLStreamException, Refused {
    StringBuilder text = new StringBuilder();
    boolean inText = false;
    int pronounced = 0;
    for (int event = xml.next(); event != 0; event = xml.next()) {
      if (event == XMLStreamConstants.CHARACTERS) {
        if (inText && pronounced == 0) {
          xml.addTo(text);
        }
        continue;
      }
      boolean starts = event == XMLStreamConstants.START_ELEMENT;
      if (!starts && xml.is(element)) {
        break;
      }
      if (xml.is("t")) {
        inText = starts;
      } else if (xml.is("rPh")) {
        pronounced += starts ? 1 : -1;
      }
    }
    return unescaped(text.toString());
  }

  static String unescaped(String text) {
    return text.contains("_x")
        ? ESCAPED
            .matcher(text)
            .replaceAll(
                m ->
                    java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(m.group(1), 16))))
        : text;
  }
}
