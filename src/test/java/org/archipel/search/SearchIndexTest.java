package org.archipel.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.archipel.ontology.Arc;
import org.archipel.ontology.Ids;
import org.archipel.ontology.Statements;
import org.archipel.store.Reading;
import org.archipel.store.Stamp;
import org.archipel.store.Store;
import org.archipel.store.StoreDelta;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIndexTest {

  private static final Node GRAPH = Ids.graph("reference");

  private static final Statements SOME =
      Statements.of(
          Stream.of(
                  office("GB", "United Kingdom", "en"),
                  office("GB", "Royaume-Uni", "fr"),
                  office("GB", "英国", "zh"),
                  office("GB", "المملكة المتحدة", "ar"),
                  office("GB", "Соединённое Королевство", "ru"),
                  office("AU", "Australia", "en"),
                  office("AU", "澳大利亚", "zh"),
                  office("AT", "Austria", "en"),
                  product("postgresql", "PostgreSQL"),
                  alias("postgresql", "Postgres"),
                  product("tmview", "TMview"),
                  product("oracle-database", "Oracle Database"),
                  standard("ST.96", "WIPO ST.96"),
                  standard("ST.9", "WIPO ST.9"))
              .flatMap(List::stream)
              .toList());

  @TempDir Path folder;

  @Test
  void findsAThingByItsNameInEveryLanguage() {
    try (SearchIndex index = index(SOME)) {
      for (String name :
          List.of("united kingdom", "ROYAUME UNI", "英国", "المملكة", "соединенное", "kingdom un")) {
        assertThat(found(index, name)).as(name).startsWith("office/GB");
      }
      assertThat(index.find("royaume-uni", 5).getFirst())
          .isEqualTo(new Hit(Ids.office("GB"), "Office", "United Kingdom", "Royaume-Uni"));
    }
  }

  @Test
  void findsByCodeHoweverItIsWritten() {
    try (SearchIndex index = index(SOME)) {
      for (String code : List.of("ST.96", "st96", "ST 96", "st-96", "WIPO ST.96")) {
        assertThat(found(index, code)).as(code).startsWith("standard/ST.96");
      }
      assertThat(found(index, "ST.9")).startsWith("standard/ST.9", "standard/ST.96");
    }
  }

  @Test
  void forgivesTypingErrorsAndFindsPartsOfWords() {
    try (SearchIndex index = index(SOME)) {
      assertThat(found(index, "postgrsql")).containsExactly("product/postgresql");
      assertThat(found(index, "pstgres")).containsExactly("product/postgresql");
      assertThat(found(index, "orcale databse")).containsExactly("product/oracle-database");
      assertThat(found(index, "gresql")).containsExactly("product/postgresql");
      assertThat(found(index, "view")).containsExactly("product/tmview");
      assertThat(found(index, "Autsralia")).startsWith("office/AU");
    }
  }

  @Test
  void putsTheExactNameBeforeItsBeginningAndThatBeforeAMisspelling() {
    Statements three =
        Statements.of(
            Stream.of(product("a", "Marker"), product("b", "Mark"), product("c", "Mask"))
                .flatMap(List::stream)
                .toList());
    try (SearchIndex index = index(three)) {
      assertThat(found(index, "mark")).containsExactly("product/b", "product/a", "product/c");
    }
  }

  @Test
  void findsNothingForWhatHasNoLetter() {
    try (SearchIndex index = index(SOME)) {
      assertThat(List.of("", "  ", "!!", "\u200b", "*", "AND OR"))
          .allSatisfy(text -> assertThat(index.find(text, 5)).isEmpty());
    }
  }

  @Test
  void standsWhereItStoodAfterOpeningAgain() {
    Stamp stamp = new Stamp(1, Map.of("public", "a1"));
    index(SOME).close();
    try (SearchIndex again = SearchIndex.open(folder.resolve("names"))) {
      assertThat(again.stamp()).contains(stamp);
      assertThat(found(again, "tmview")).containsExactly("product/tmview");
    }
  }

  @Test
  void isBuiltAnewWhenItsFilesAreTorn() throws IOException {
    index(SOME).close();
    try (Stream<Path> files = Files.list(folder.resolve("names"))) {
      for (Path file :
          files.filter(f -> f.getFileName().toString().startsWith("segments")).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    try (SearchIndex torn = SearchIndex.open(folder.resolve("names"))) {
      assertThat(torn.stamp()).isEmpty();
      try (Store store = Store.open(folder.resolve("store"));
          Reading reading = store.reading()) {
        torn.build(reading);
      }
      assertThat(found(torn, "tmview")).containsExactly("product/tmview");
    }
  }

  @Test
  void keepsNoByteOfAnErasedNameOnceItIsBuiltAnew() throws IOException {
    Statements secret = Statements.of(product("x", "Zzyzxvault"));
    try (Store store = Store.open(folder.resolve("store"));
        SearchIndex index = SearchIndex.open(folder.resolve("names"))) {
      build(store, index, secret);
      assertThat(bytes()).contains("zzyzxvault");
      build(store, index, SOME);
    }
    assertThat(bytes()).doesNotContain("zzyzxvault");
  }

  /** The witness: an index that followed many differences finds what one made anew finds. */
  @Test
  void followsDifferencesToWhatAFreshIndexFinds() {
    Random random = new Random(7);
    List<List<Triple>> pool = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      pool.add(product("p" + i, word(random) + " " + word(random)));
      pool.add(alias("p" + i, word(random)));
    }
    Statements now = SOME;
    try (Store store = Store.open(folder.resolve("store"));
        SearchIndex following = SearchIndex.open(folder.resolve("names"))) {
      build(store, following, now);
      for (int step = 0; step < 30; step++) {
        Statements change = Statements.of(pool.get(random.nextInt(pool.size())));
        boolean isThere = change.minus(now).isEmpty();
        Statements next = isThere ? now.minus(change) : now.plus(change);
        StoreDelta delta =
            new StoreDelta(Map.of(GRAPH, now.minus(next)), Map.of(GRAPH, next.minus(now)));
        store.apply(new Stamp(1, Map.of("public", "s" + step)), delta);
        try (Reading reading = store.reading()) {
          following.apply(delta, reading);
        }
        now = next;
      }
      try (SearchIndex fresh = SearchIndex.open(folder.resolve("fresh"));
          Reading reading = store.reading()) {
        fresh.build(reading);
        assertThat(following.stamp()).isEqualTo(fresh.stamp());
        Map<String, List<Hit>> hits = new HashMap<>();
        for (List<Triple> statements : pool) {
          String name = statements.getFirst().getObject().getLiteralLexicalForm();
          for (String text : List.of(name, name.substring(1), "x" + name)) {
            assertThat(following.find(text, 50)).as(text).isEqualTo(fresh.find(text, 50));
            hits.put(text, fresh.find(text, 50));
          }
        }
        assertThat(hits.values().stream().filter(list -> !list.isEmpty()).count())
            .isGreaterThan(50);
      }
    }
  }

  private SearchIndex index(Statements statements) {
    SearchIndex index = SearchIndex.open(folder.resolve("names"));
    try (Store store = Store.open(folder.resolve("store"))) {
      build(store, index, statements);
    }
    return index;
  }

  private static void build(Store store, SearchIndex index, Statements statements) {
    store.build(new Stamp(1, Map.of("public", "a1")), sink -> sink.triples(GRAPH, statements));
    try (Reading reading = store.reading()) {
      index.build(reading);
    }
  }

  private String bytes() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(folder.resolve("names"))) {
      for (Path file : files.toList()) {
        all.append(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1));
      }
    }
    return all.toString();
  }

  private static List<String> found(SearchIndex index, String text) {
    return index.find(text, 10).stream()
        .map(hit -> hit.node().getURI().substring(Ids.ID.length()))
        .toList();
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 4 + random.nextInt(4); i++) {
      word.append((char) ('a' + random.nextInt(6)));
    }
    return word.toString();
  }

  private static List<Triple> office(String code, String name, String language) {
    return List.of(
        Triple.create(Ids.office(code), RDF.type.asNode(), Arc.OFFICE),
        Triple.create(Ids.office(code), Arc.ST3_CODE, NodeFactory.createLiteralString(code)),
        Triple.create(
            Ids.office(code),
            SKOS.prefLabel.asNode(),
            NodeFactory.createLiteralLang(name, language)));
  }

  private static List<Triple> product(String slug, String name) {
    return named(Ids.product(slug), Arc.PRODUCT, SKOS.prefLabel.asNode(), name);
  }

  private static List<Triple> alias(String slug, String name) {
    return List.of(
        Triple.create(
            Ids.product(slug), SKOS.altLabel.asNode(), NodeFactory.createLiteralString(name)));
  }

  private static List<Triple> standard(String code, String name) {
    return named(Ids.node("standard", code), Arc.STANDARD, SKOS.prefLabel.asNode(), name);
  }

  private static List<Triple> named(Node thing, Node type, Node property, String name) {
    return List.of(
        Triple.create(thing, property, NodeFactory.createLiteralString(name)),
        Triple.create(thing, RDF.type.asNode(), type));
  }
}
