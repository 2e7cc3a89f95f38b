package org.archipel.view.format.told;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import org.archipel.view.Model;
import org.archipel.view.Model.Box;
import org.archipel.view.Model.Group;
import org.archipel.view.Picture;
import org.archipel.view.Viewpoint;
import org.archipel.view.Words;
import org.archipel.view.format.PictureFormat;
import org.archipel.view.scene.Scene;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What a picture shows as JSON, without coordinates.
 *
 * <pre>{@code
 * {"view": "integration", "title": "…", "subtitle": "…", "base": "…", "language": "en",
 *  "asOf": "2026-11-22", "version": "0a1b…", "audience": "members", "demonstration": false, "truncated": false,
 *  "viewpoint": {"stakeholders": [], "concerns": [], "modelKinds": [], "correspondences": [], "knownGaps": []},
 *  "legend": [{"tone": "attributed", "meaning": "…"}], "notes": [],
 *  "model": {"form": "network", "boxes": [BOX], "links": [{"id", "from", "to", "label", "relation", "details"}]}}
 * }</pre>
 *
 * <p>A BOX is {@code {"id", "iri" (or null), "label", "kind" (ArchiMate), "tone", "figures":
 * [{"label", "count", "base" (or null)}], "details": []}}. Layers have {@code groups} of {@code
 * {"box", "groups", "boxes"}}; a matrix {@code rows} (groups), {@code columns} (boxes) and {@code
 * cells} of {@code {"row", "column", "boxes"}}; a timeline {@code from}, {@code to} and {@code
 * lanes} of {@code {"box", "bars": [{"box", "from", "to"}]}}, where null is unknown; a radar {@code
 * rings}, {@code sectors} and {@code blips} of {@code {"box", "ring", "sector"}}, numbered from 0.
 */
public final class JsonFormat implements PictureFormat {

  private static final JsonFactory FACTORY = new JsonFactory();

  @Override
  public String name() {
    return "json";
  }

  @Override
  public String mediaType() {
    return "application/json";
  }

  @Override
  public String suffix() {
    return ".json";
  }

  @Override
  public byte[] write(Picture picture, Scene scene) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      new Writing(json, Words.of(picture.language())).write(picture);
    }
    return out.toByteArray();
  }

  private record Writing(JsonGenerator json, Words words) {

    void write(Picture picture) {
      json.writeStartObject();
      json.writeStringProperty("view", picture.viewpoint().name());
      json.writeStringProperty("title", picture.title());
      json.writeStringProperty("subtitle", picture.subtitle());
      json.writeStringProperty("base", picture.base());
      json.writeStringProperty("language", picture.language().tag());
      json.writeStringProperty("asOf", picture.stand().asOf().toString());
      json.writeStringProperty("version", picture.stand().version());
      json.writeStringProperty("audience", picture.stand().audience().name());
      json.writeBooleanProperty("demonstration", picture.stand().demonstration());
      json.writeBooleanProperty("truncated", picture.truncated());
      viewpoint(picture.viewpoint());
      json.writeArrayPropertyStart("legend");
      for (Picture.LegendEntry entry : picture.legend()) {
        json.writeStartObject();
        json.writeStringProperty("tone", entry.tone().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("meaning", entry.meaning());
        json.writeEndObject();
      }
      json.writeEndArray();
      texts("notes", picture.notes());
      json.writeObjectPropertyStart("model");
      model(picture.model());
      json.writeEndObject();
      json.writeEndObject();
    }

    private void viewpoint(Viewpoint viewpoint) {
      json.writeObjectPropertyStart("viewpoint");
      texts("stakeholders", said(viewpoint.stakeholders()));
      texts("concerns", said(viewpoint.concerns()));
      texts("modelKinds", said(viewpoint.modelKinds()));
      texts("correspondences", said(viewpoint.correspondences()));
      texts("knownGaps", said(viewpoint.knownGaps()));
      json.writeEndObject();
    }

    private List<String> said(List<String> keys) {
      return keys.stream().map(words::get).toList();
    }

    private void model(Model model) {
      switch (model) {
        case Model.Layers layers -> {
          json.writeStringProperty("form", "layers");
          groups("groups", layers.groups());
        }
        case Model.Network network -> network(network);
        case Model.Matrix matrix -> matrix(matrix);
        case Model.Timeline timeline -> timeline(timeline);
        case Model.Radar radar -> radar(radar);
      }
    }

    private void network(Model.Network network) {
      json.writeStringProperty("form", "network");
      boxes("boxes", network.boxes());
      json.writeArrayPropertyStart("links");
      for (Model.Link link : network.links()) {
        json.writeStartObject();
        json.writeStringProperty("id", link.id());
        json.writeStringProperty("from", link.from());
        json.writeStringProperty("to", link.to());
        json.writeStringProperty("label", link.label());
        json.writeStringProperty("relation", link.relation());
        texts("details", link.details());
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    private void matrix(Model.Matrix matrix) {
      json.writeStringProperty("form", "matrix");
      groups("rows", matrix.rows());
      boxes("columns", matrix.columns());
      json.writeArrayPropertyStart("cells");
      for (Model.Cell cell : matrix.cells()) {
        json.writeStartObject();
        json.writeStringProperty("row", cell.row());
        json.writeStringProperty("column", cell.column());
        boxes("boxes", cell.boxes());
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    private void timeline(Model.Timeline timeline) {
      json.writeStringProperty("form", "timeline");
      json.writeStringProperty("from", timeline.from().toString());
      json.writeStringProperty("to", timeline.to().toString());
      json.writeArrayPropertyStart("lanes");
      for (Model.Lane lane : timeline.lanes()) {
        json.writeStartObject();
        json.writeName("box");
        box(lane.box());
        json.writeArrayPropertyStart("bars");
        for (Model.Bar bar : lane.bars()) {
          json.writeStartObject();
          json.writeName("box");
          box(bar.box());
          textOrNull("from", bar.from());
          textOrNull("to", bar.to());
          json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    private void radar(Model.Radar radar) {
      json.writeStringProperty("form", "radar");
      texts("rings", radar.rings());
      texts("sectors", radar.sectors());
      json.writeArrayPropertyStart("blips");
      for (Model.Blip blip : radar.blips()) {
        json.writeStartObject();
        json.writeName("box");
        box(blip.box());
        json.writeNumberProperty("ring", blip.ring());
        json.writeNumberProperty("sector", blip.sector());
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    private void groups(String name, List<Group> groups) {
      json.writeArrayPropertyStart(name);
      for (Group group : groups) {
        json.writeStartObject();
        json.writeName("box");
        box(group.box());
        groups("groups", group.groups());
        boxes("boxes", group.boxes());
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    private void boxes(String name, List<Box> boxes) {
      json.writeArrayPropertyStart(name);
      boxes.forEach(this::box);
      json.writeEndArray();
    }

    private void box(Box box) {
      json.writeStartObject();
      json.writeStringProperty("id", box.id());
      textOrNull("iri", box.iri());
      json.writeStringProperty("label", box.label());
      json.writeStringProperty("kind", box.kind().archiMate());
      json.writeStringProperty("tone", box.tone().name().toLowerCase(Locale.ROOT));
      json.writeArrayPropertyStart("figures");
      for (Model.Figure figure : box.figures()) {
        json.writeStartObject();
        json.writeStringProperty("label", figure.label());
        json.writeNumberProperty("count", figure.count());
        if (figure.base() > 0) {
          json.writeNumberProperty("base", figure.base());
        } else {
          json.writeNullProperty("base");
        }
        json.writeEndObject();
      }
      json.writeEndArray();
      texts("details", box.details());
      json.writeEndObject();
    }

    private void textOrNull(String name, @Nullable Object value) {
      if (value == null) {
        json.writeNullProperty(name);
      } else {
        json.writeStringProperty(name, value.toString());
      }
    }

    private void texts(String name, List<String> texts) {
      json.writeArrayPropertyStart(name);
      texts.forEach(json::writeString);
      json.writeEndArray();
    }
  }
}
