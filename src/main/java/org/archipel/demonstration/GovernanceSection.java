package org.archipel.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.archipel.demonstration.Rules.AiTask;

/** How an office steers: AI, recommendations, maturity, experience, documents. One thread. */
final class GovernanceSection {

  private static final List<String> DIMENSIONS =
      List.of(
          "strategy", "organisation", "processes", "data", "technology", "security", "services");
  private static final List<String> LESSONS =
      List.of(
          "Data were moved in three rehearsals before the real one.",
          "Users of the old system tested the new one every two weeks.",
          "The contract named the source code as the office's.",
          "The old interface was kept for a year, which nobody needed.",
          "Two thirds of the effort went into data, not into code.");

  private final FictitiousOffice office;
  private final Plot plot;
  private final SplittableRandom random;

  GovernanceSection(FictitiousOffice office, Plot plot) {
    this.office = office;
    this.plot = plot;
    this.random = plot.lot().numbers("governance", office.code());
  }

  void addTo(Yaml document) {
    document
        .put("aiUses", aiUses())
        .put("emergingTechnologies", emergingTechnologies())
        .put("recommendations", recommendations())
        .put("maturity", maturity())
        .put("experiences", experiences())
        .put("documents", documents())
        .put("willingness", willingness());
  }

  private List<Yaml> aiUses() {
    return Rules.AI_TASKS.stream()
        .filter(ai -> plot.draws(office, "AI " + ai.task(), ai.shares()))
        .map(this::aiUse)
        .toList();
  }

  private Yaml aiUse(AiTask ai) {
    boolean weighs =
        ai.task().equals("examination-support") || ai.task().endsWith("-classification");
    return new Yaml()
        .put("id", ai.task())
        .put("name", "Tool for " + ai.task().replace('-', ' '))
        .put("system", ai.system())
        .put("task", ai.task())
        .put("technique", ai.technique())
        .put(
            "ownership",
            random.nextInt(3) == 0 ? "own" : random.nextBoolean() ? "shared" : "procured")
        .put(
            "humanCheck",
            weighs ? "every-result" : random.nextBoolean() ? "sample" : "on-complaint")
        .put("riskAssessment", weighs ? "Done before first use; repeated every year." : "")
        .put(
            "evaluation",
            "Compared with the decisions of people in %d cases."
                .formatted(500 + 100 * random.nextInt(20)))
        .put("status", random.nextInt(4) == 0 ? "planned" : "in-use")
        .put("since", Integer.toString(2027 - 1 - random.nextInt(6)));
  }

  private List<Yaml> emergingTechnologies() {
    return plot.draws(office, "ledger", List.of(0.0, 0.05, 0.10, 0.25))
        ? List.of(
            new Yaml()
                .put("id", "time-stamps")
                .put("name", "Time stamps of files")
                .put("task", "record-keeping")
                .put("technique", "distributed-ledger")
                .put("ownership", "own")
                .put("humanCheck", "none")
                .put("status", "planned"))
        : List.of();
  }

  private List<Yaml> recommendations() {
    List<Yaml> adoptions = new ArrayList<>();
    for (int code = 1; code <= 10; code++) {
      String draw = "recommendation " + code;
      String status;
      if (plot.draws(office, draw, Rules.ADOPTED)) {
        status = "adopted";
      } else if (plot.drawsOtherwise(office, draw, Rules.ADOPTED, Rules.UNDER_WAY_OTHERWISE)) {
        status = "under-way";
      } else {
        status = random.nextDouble() < Rules.PLANNED_OTHERWISE ? "planned" : "not-planned";
      }
      adoptions.add(new Yaml().put("recommendation", Integer.toString(code)).put("status", status));
    }
    return adoptions;
  }

  private List<Yaml> maturity() {
    double mean = Rules.MATURITY.get(office.profile().rank());
    return DIMENSIONS.stream()
        .map(
            dimension -> {
              int level = (int) Math.round(mean + (random.nextDouble() - 0.5) * 1.6);
              return new Yaml()
                  .put("dimension", dimension)
                  .put("level", Math.clamp(level, 1, 5))
                  .put("method", "Own assessment")
                  .put("audience", dimension.equals("security") ? "members" : "");
            })
        .toList();
  }

  private List<Yaml> experiences() {
    boolean agile = random.nextInt(100) < 20 + 20 * office.profile().rank();
    return List.of(
        new Yaml()
            .put("id", "last-project")
            .put("system", "filing-portal")
            .put("delivery", random.nextBoolean() ? "in-house" : "vendor")
            .put("approach", agile ? "agile" : random.nextBoolean() ? "waterfall" : "mixed")
            .put("lessons", List.of(LESSONS.get(random.nextInt(LESSONS.size())))));
  }

  private List<Yaml> documents() {
    List<Yaml> documents = new ArrayList<>();
    if (plot.draws(office, "strategy", List.of(0.30, 0.50, 0.80, 0.95))) {
      documents.add(document("strategy", "ICT strategy of " + office.name(), "ict-strategy"));
    }
    if (plot.draws(office, "security policy", List.of(0.20, 0.40, 0.70, 0.95))) {
      documents.add(document("security", "Security policy of " + office.name(), "security-policy"));
    }
    if (plot.draws(office, "data governance", List.of(0.05, 0.15, 0.40, 0.80))) {
      documents.add(document("data", "Data governance of " + office.name(), "data-governance"));
    }
    return documents;
  }

  private Yaml document(String id, String name, String kind) {
    return new Yaml()
        .put("id", id)
        .put("name", name)
        .put("kind", kind)
        .put("language", office.languages().getFirst())
        .put("page", OfficeDocument.source(office) + "/" + id)
        .put("issued", Integer.toString(2020 + random.nextInt(6)));
  }

  private List<Yaml> willingness() {
    if (!plot.draws(office, "willing", Rules.WILLING)) {
      return List.of();
    }
    List<String> shares =
        office.profile() == Profile.LEADING
            ? List.of("know-how", "code", "configuration")
            : List.of("know-how", "contract-text");
    List<Yaml> offers = new ArrayList<>();
    offers.add(offer("share-portal", shares).put("system", "filing-portal"));
    if (plot.takings().takes(office, Rules.TAKEN)) {
      offers.add(offer("share-database", List.of("know-how")).put("product", Rules.TAKEN));
    }
    return offers;
  }

  private static Yaml offer(String id, List<String> shares) {
    return new Yaml().put("id", id).put("shares", shares).put("contact", "data-desk");
  }
}
