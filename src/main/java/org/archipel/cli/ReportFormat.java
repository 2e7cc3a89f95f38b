package org.archipel.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.archipel.report.ReportJson;
import org.archipel.report.ReportMarkdown;
import org.archipel.report.Sections;
import org.archipel.report.StackReport;
import org.archipel.web.door.Pages;
import org.archipel.web.show.ReportFile;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How a report is printed; named as the user types it. */
enum ReportFormat {
  md,
  html,
  json;

  String mediaType() {
    return switch (this) {
      case md -> "text/markdown";
      case html -> "text/html";
      case json -> "application/json";
    };
  }

  void print(StackReport report, PrintWriter out) {
    switch (this) {
      case md -> out.print(ReportMarkdown.write(Sections.of(report)));
      case html -> out.print(html(report));
      case json -> out.println(json(report));
    }
  }

  private static String html(StackReport report) {
    byte[] page = new Pages().render("report-file", new ReportFile(Sections.of(report)));
    return new String(page, StandardCharsets.UTF_8);
  }

  private static String json(StackReport report) {
    return JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .build()
        .writeValueAsString(ReportJson.of(report));
  }
}
