package org.archipel.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.archipel.web.RunningServer;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Doors for programs that know nothing of us, read by parsers that know nothing of us. */
class FeedsTest {

  private final RunningServer server = RunningServer.get();

  @Test
  void describesItsSearchToBrowsers() {
    Document description = xml("/opensearch.xml", "application/opensearchdescription+xml");

    assertThat(description.getDocumentElement().getLocalName()).isEqualTo("OpenSearchDescription");
    assertThat(texts(description, "ShortName").getFirst()).hasSizeLessThanOrEqualTo(16);
    String template =
        elements(description, "Url").stream()
            .filter(url -> url.getAttribute("type").equals("text/html"))
            .map(url -> url.getAttribute("template"))
            .findFirst()
            .orElseThrow();
    assertThat(server.page(path(template.replace("{searchTerms}", "postgres"))))
        .contains("href=\"/id/product/postgresql\"");
    assertThat(server.page("/")).contains("href=\"/opensearch.xml\"");
  }

  @Test
  void listsPagesThatThereAre() {
    List<String> pages = texts(xml("/sitemap.xml", "application/xml"), "loc");

    assertThat(pages).doesNotHaveDuplicates().hasSizeBetween(400, 50_000);
    assertThat(pages).allMatch(page -> page.startsWith(server.uri("/").toString()));
    assertThat(pages).contains(server.uri("/id/office/LK").toString());
    for (int i = 0; i < pages.size(); i += pages.size() / 25) {
      String path = path(pages.get(i));
      assertThat(server.browse(path).statusCode()).as(path).isEqualTo(200);
    }
    assertThat(server.get("/robots.txt").body())
        .contains("Sitemap: " + server.uri("/sitemap.xml"), "Disallow: /sparql?");
  }

  @Test
  void tellsWhatWasSharedNewestFirst() {
    Document feed = xml("/changes.atom", "application/atom+xml");

    List<Element> entries = elements(feed, "entry");
    assertThat(entries).hasSizeBetween(5, 50);
    assertThat(texts(feed, "id")).doesNotHaveDuplicates();
    assertThat(texts(feed, "updated")).allSatisfy(OffsetDateTime::parse);
    assertThat(texts(feed, "name")).hasSize(entries.size()).noneMatch(String::isBlank);
    assertThat(texts(feed, "title").getFirst()).isEqualTo("Archipel: what was said and changed");
    assertThat(texts(feed, "updated").stream().skip(1))
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(entries)
        .anySatisfy(
            entry -> assertThat(entry.getTextContent()).contains(RunningServer.OFFICE + "/"));
    assertThat(server.get("/changes.atom?language=zh").body()).contains("xml:lang=\"zh\"");
  }

  @Test
  void givesDatesThatACalendarReads() {
    HttpResponse<String> answer = server.get("/dates.ics");
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
    List<Map<String, String>> events = events(answer.body());

    assertThat(events).hasSizeGreaterThan(10);
    assertThat(events.stream().map(event -> event.get("UID"))).doesNotHaveDuplicates();
    assertThat(events)
        .allSatisfy(
            event -> {
              LocalDate first = day(event.get("DTSTART;VALUE=DATE"));
              assertThat(day(event.get("DTEND;VALUE=DATE"))).isAfter(first);
              assertThat(event.get("SUMMARY;LANGUAGE=en")).isNotBlank();
              assertThat(event.get("DTSTAMP")).matches("\\d{8}T000000Z");
              assertThat(event.get("URL")).startsWith(server.uri("/id/").toString());
            });
    assertThat(events)
        .anySatisfy(
            event -> {
              assertThat(event.get("UID")).isEqualTo("standard/ST.92/transition-ends@w3id.org");
              assertThat(event.get("DTSTART;VALUE=DATE")).isEqualTo("20270701");
              assertThat(event.get("DTEND;VALUE=DATE")).isEqualTo("20270702");
            });
    assertThat(events.stream().map(event -> event.get("UID")))
        .as("the same every time, in every language")
        .containsExactlyElementsOf(
            events(server.get("/dates.ics?language=ar").body()).stream()
                .map(event -> event.get("UID"))
                .toList());
  }

  @Test
  void readsBackWhatIsHardToWrite() {
    String hard = "Semicolon; comma, back\\slash, \\n no line, " + "电子申请😀".repeat(20) + "\nline 2";
    LocalDate day = LocalDate.of(2024, 2, 29);
    byte[] file =
        new Calendar("A; name", "zh", day)
            .of(List.of(new Calendar.Event("a@b", day, day.plusDays(1), hard, "", "http://x/")));
    String text = new String(file, StandardCharsets.UTF_8);

    assertThat(text.lines()).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r", "\uFFFD");
    Map<String, String> event = events(text).getFirst();
    assertThat(event.get("SUMMARY;LANGUAGE=zh")).isEqualTo(hard);
    assertThat(event.get("DTEND;VALUE=DATE")).isEqualTo("20240301");
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
  }

  /** Reads events as RFC 5545 says: unfolds, takes names and values apart, and unescapes. */
  private static List<Map<String, String>> events(String calendar) {
    assertThat(calendar).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
    List<Map<String, String>> events = new ArrayList<>();
    Map<String, String> event = new HashMap<>();
    for (String line : calendar.replaceAll("\r\n[ \t]", "").split("\r\n", -1)) {
      int colon = line.indexOf(':');
      if (line.equals("BEGIN:VEVENT")) {
        event = new HashMap<>();
      } else if (line.equals("END:VEVENT")) {
        events.add(event);
      } else if (colon > 0) {
        event.put(line.substring(0, colon), unescaped(line.substring(colon + 1)));
      }
    }
    return events;
  }

  private static String unescaped(String value) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\') {
        i++;
        text.append(value.charAt(i) == 'n' ? '\n' : value.charAt(i));
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  private String path(String address) {
    return address.substring(server.uri("").toString().length());
  }

  private Document xml(String path, String type) {
    HttpResponse<String> answer = server.get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
    try {
      DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
      parsers.setNamespaceAware(true);
      parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      return parsers.newDocumentBuilder().parse(new InputSource(new StringReader(answer.body())));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new AssertionError(path, e);
    }
  }

  private static List<Element> elements(Document document, String name) {
    NodeList found = document.getElementsByTagNameNS("*", name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static List<String> texts(Document document, String name) {
    return elements(document, name).stream().map(Element::getTextContent).toList();
  }
}
