package org.archipel.reader;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files of every format with an address wherever one may stand that other programs follow. */
final class Reaching {

  /** Texts; {@code %s} is the address. */
  private static final List<String> TEXTS =
      List.of(
          // JSON-LD, RDF/XML, Turtle
          "{\"@context\":\"%s\",\"@id\":\"system/x\"}",
          "{\"@context\":[{\"a\":\"http://a/\"},\"%s\"],\"@id\":\"system/x\"}",
          "{\"@context\":{\"@import\":\"%s\"},\"@id\":\"system/x\"}",
          "{\"@context\":{\"a\":{\"@id\":\"http://a/\",\"@context\":\"%s\"}},\"a\":{\"@id\":\"b\"}}",
          "[{\"@id\":\"system/x\",\"http://a/\":{\"@context\":\"%s\",\"@id\":\"b\"}}]",
          "<?xml version=\"1.0\"?><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
              + " xmlns:owl=\"http://www.w3.org/2002/07/owl#\"><owl:Ontology rdf:about=\"\">"
              + "<owl:imports rdf:resource=\"%s\"/></owl:Ontology></rdf:RDF>",
          "<> <http://www.w3.org/2002/07/owl#imports> <%s> .",
          // any XML
          "<!DOCTYPE r SYSTEM \"%s\"><r/>",
          "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY e SYSTEM \"%s\">]><r>&e;</r>",
          "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY %% e SYSTEM \"%s\"> %%e;]><r/>",
          "<?xml version=\"1.0\"?><?xml-stylesheet href=\"%s\"?>"
              + "<r xmlns:x=\"http://www.w3.org/2001/XInclude\"><x:include href=\"%<s\"/></r>",
          // any YAML
          "archipel: stack/1\noffice: !!java.net.URL [\"%s\"]\n",
          "%%TAG ! %s\n---\narchipel: !x stack/1\n",
          "archipel: stack/1\noffice: AU\nsystems:\n- {id: x, name: X, specification: \"%s\"}\n",
          // ArchiMate
          "<?xml version=\"1.0\"?><?xml-stylesheet type=\"text/xsl\" href=\"%s\"?>"
              + "<model xmlns=\"http://www.opengroup.org/xsd/archimate/3.0/\""
              + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
              + " xmlns:xi=\"http://www.w3.org/2001/XInclude\" identifier=\"m\""
              + " xsi:schemaLocation=\"http://www.opengroup.org/xsd/archimate/3.0/ %<s\">"
              + "<name>%<s</name><metadata><schema>%<s</schema><schemaversion>%<s</schemaversion></metadata>"
              + "<elements><xi:include href=\"%<s\"/>"
              + "<element identifier=\"a\" xsi:type=\"ApplicationComponent\"><name>A</name>"
              + "<documentation>%<s</documentation></element></elements></model>",
          // OpenAPI and Swagger
          "{\"openapi\":\"3.0.3\",\"info\":{\"title\":\"%s\",\"version\":\"1\",\"termsOfService\":\"%<s\","
              + "\"contact\":{\"url\":\"%<s\"},\"license\":{\"name\":\"x\",\"url\":\"%<s\"}},"
              + "\"servers\":[{\"url\":\"%<s\"}],\"externalDocs\":{\"url\":\"%<s\"},\"paths\":{\"/x\":{\"$ref\":\"%<s\","
              + "\"get\":{\"externalDocs\":{\"url\":\"%<s\"},\"responses\":{\"200\":{\"$ref\":\"%<s#/a\"}}}}},"
              + "\"components\":{\"schemas\":{\"A\":{\"$ref\":\"%<s\"}},\"securitySchemes\":{\"o\":{\"type\":"
              + "\"openIdConnect\",\"openIdConnectUrl\":\"%<s\"}}},\"$schema\":\"%<s\",\"jsonSchemaDialect\":\"%<s\"}",
          "openapi: 3.1.0\ninfo: {title: x, version: '1', $ref: '%s'}\npaths:\n  $ref: '%<s'\n"
              + "components: {$ref: '%<s'}\n",
          "swagger: '2.0'\ninfo: {title: x, version: '1'}\nhost: '%s'\nbasePath: '%<s'\n"
              + "paths: {/x: {get: {parameters: [{$ref: '%<s'}], responses: {}}}}\ndefinitions: {$ref: '%<s'}\n",
          // CycloneDX
          "{\"$schema\":\"%s\",\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.5\",\"metadata\":{\"component\":"
              + "{\"type\":\"application\",\"name\":\"x\",\"purl\":\"pkg:generic/x?repository_url=%<s&download_url=%<s\"}},"
              + "\"components\":[{\"type\":\"library\",\"name\":\"a\",\"bom-ref\":\"%<s\",\"externalReferences\":"
              + "[{\"type\":\"bom\",\"url\":\"%<s\"}],\"licenses\":[{\"license\":{\"id\":\"MIT\",\"url\":\"%<s\"}}]}],"
              + "\"services\":[{\"name\":\"s\",\"endpoints\":[\"%<s\"]}],\"externalReferences\":[{\"type\":\"bom\",\"url\":\"%<s\"}]}",
          "<?xml version=\"1.0\"?><bom xmlns=\"http://cyclonedx.org/schema/bom/1.5\""
              + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
              + " xmlns:xi=\"http://www.w3.org/2001/XInclude\""
              + " xsi:schemaLocation=\"http://cyclonedx.org/schema/bom/1.5 %s\" version=\"1\"><components>"
              + "<xi:include href=\"%<s\"/><component type=\"library\"><name>a</name><externalReferences>"
              + "<reference type=\"bom\"><url>%<s</url></reference></externalReferences></component></components></bom>",
          // SPDX
          "{\"spdxVersion\":\"SPDX-2.3\",\"SPDXID\":\"SPDXRef-DOCUMENT\",\"name\":\"x\",\"documentNamespace\":\"%s\","
              + "\"externalDocumentRefs\":[{\"externalDocumentId\":\"DocumentRef-a\",\"spdxDocument\":\"%<s\"}],"
              + "\"packages\":[{\"SPDXID\":\"SPDXRef-a\",\"name\":\"a\",\"downloadLocation\":\"%<s\",\"homepage\":\"%<s\","
              + "\"externalRefs\":[{\"referenceType\":\"purl\",\"referenceLocator\":\"pkg:generic/a?download_url=%<s\"}]}]}",
          "{\"@context\":\"https://spdx.org/rdf/3.0.1/spdx-context.jsonld\",\"@graph\":[{\"type\":\"SpdxDocument\","
              + "\"spdxId\":\"%s\",\"creationInfo\":\"_:c\",\"import\":[{\"type\":\"ExternalMap\",\"externalSpdxId\":\"%<s\","
              + "\"locationHint\":\"%<s\"}],\"rootElement\":[\"%<s\"]},{\"type\":\"software_Package\",\"spdxId\":\"%<s#a\","
              + "\"name\":\"a\",\"software_downloadLocation\":\"%<s\"}]}",
          "{\"@context\":\"%s\",\"@graph\":[{\"type\":\"SpdxDocument\",\"spdxId\":\"x\"}]}",
          // Structurizr
          "workspace extends %s {\n  model {\n    a = softwareSystem \"A\"\n  }\n}\n",
          "workspace {\n  !docs %s\n  !adrs %<s\n  model {\n    a = softwareSystem \"A\" {\n      url %<s\n    }\n  }\n"
              + "  views {\n    theme %<s\n    themes %<s\n    branding {\n      logo %<s\n      font \"x\" %<s\n    }\n  }\n}\n",
          "workspace {\n  model {\n    !include %s\n    a = softwareSystem \"A\"\n  }\n}\n",
          "workspace {\n  !include \"%s\"\n  model {\n    a = softwareSystem \"A\"\n  }\n}\n",
          "workspace {\n  !script groovy {\n    new URL('%s').text\n  }\n  !plugin %<s\n  model {\n  }\n}\n",
          "workspace {\n  model {\n    a = softwareSystem \"A\"\n  }\n  views {\n    image a {\n      image %s\n      plantuml %<s\n"
              + "    }\n    styles {\n      element x {\n        icon %<s\n      }\n    }\n  }\n}\n",
          "{\"id\":1,\"name\":\"x\",\"model\":{\"softwareSystems\":[{\"id\":\"1\",\"name\":\"A\",\"url\":\"%s\"}]},"
              + "\"documentation\":{\"sections\":[]},\"views\":{\"configuration\":{\"theme\":\"%<s\",\"themes\":[\"%<s\"],"
              + "\"branding\":{\"logo\":\"%<s\",\"font\":{\"name\":\"x\",\"url\":\"%<s\"}}}}}",
          // Backstage
          "apiVersion: backstage.io/v1alpha1\nkind: API\nmetadata:\n  name: a\n  annotations:\n"
              + "    backstage.io/managed-by-location: 'url:%s'\n    backstage.io/techdocs-ref: 'url:%<s'\n"
              + "  links: [{url: '%<s'}]\nspec:\n  type: openapi\n  lifecycle: production\n  owner: x\n"
              + "  definition: {$text: '%<s'}\n---\napiVersion: backstage.io/v1alpha1\nkind: Location\n"
              + "metadata: {name: l}\nspec: {type: url, target: '%<s', targets: ['%<s']}\n---\n"
              + "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: {name: c, $yaml: '%<s', $openapi: '%<s', $json: '%<s'}\n"
              + "spec: {type: service, lifecycle: production, owner: x}\n",
          // publiccode.yml
          "publiccodeYmlVersion: '0.4'\nname: X\nurl: '%s'\nlandingURL: '%<s'\nlogo: '%<s'\nroadmap: '%<s'\n"
              + "platforms: [web]\ndevelopmentStatus: stable\nsoftwareType: standalone/web\n"
              + "description: {en: {shortDescription: x, screenshots: ['%<s'], videos: ['%<s'], apiDocumentation: '%<s'}}\n",
          // endoflife.date
          "{\"schema_version\":\"1.2.0\",\"result\":{\"name\":\"postgresql\",\"label\":\"PostgreSQL\",\"links\":{\"html\":\"%s\","
              + "\"icon\":\"%<s\",\"releasePolicy\":\"%<s\"},\"releases\":[{\"name\":\"15\",\"latest\":{\"name\":\"15.1\",\"link\":\"%<s\"}}]}}",
          "[{\"cycle\":\"15\",\"eol\":\"2027-11-11\",\"latest\":\"15.1\",\"link\":\"%s\"}]",
          "---\ntitle: PostgreSQL\npermalink: /postgresql\nreleasePolicyLink: %s\niconUrl: %<s\n"
              + "auto: {methods: [{git: '%<s'}]}\nreleases:\n- releaseCycle: '15'\n  eol: 2027-11-11\n  link: %<s\n---\n%<s\n",
          // compose
          "services:\n  a:\n    image: postgres:15\n    build: '%s'\n    env_file: '%<s'\n    extends: {file: '%<s', service: b}\n"
              + "include: ['%<s']\nconfigs: {c: {file: '%<s'}}\n",
          // Kubernetes, lists of names
          "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - image: %s/nginx:1.25\n"
              + "      command: [curl, '%<s']\n",
          "PostgreSQL 15.4\nnginx 1.24\nDebian 12\nRedis 7.2\nKeycloak 22\n%s\n",
          // tables
          "name,version,link\n\"=HYPERLINK(\"\"%s\"\")\",15,%<s\nPostgreSQL,\"=WEBSERVICE(\"\"%<s\"\")\",%<s\n");

  private Reaching() {}

  /** Returns every file with this address in it. */
  static List<byte[]> files(String address) {
    List<byte[]> files = new java.util.ArrayList<>();
    TEXTS.forEach(text -> files.add(text.formatted(address).getBytes(UTF_8)));
    files.add(workbook(address));
    files.add(sheet(address));
    return files;
  }

  /** A sheet of CSV with formulas that would fetch something. */
  private static byte[] sheet(String address) {
    return """
        archipel.systems,name,description
        archipel.header,Name,Description
        system/grant,Grant,"=WEBSERVICE(""%s"")"
        ,Cases,"=HYPERLINK(""%s"")"
        """
        .formatted(address, address)
        .getBytes(UTF_8);
  }

  /** A workbook with a link to another one, a hyperlink, a connection and a picture. */
  private static byte[] workbook(String address) {
    String types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    String main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    String relation =
        "<Relationship Id=\"%s\" Type=\"" + types + "%s\" Target=\"%s\" TargetMode=\"%s\"/>";
    String relations =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">%s</Relationships>";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      put(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
              + "<Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
      put(
          zip,
          "_rels/.rels",
          relations.formatted(
              relation.formatted("r1", "officeDocument", "xl/workbook.xml", "Internal")));
      put(
          zip,
          "xl/workbook.xml",
          "<workbook "
              + main
              + " xmlns:r=\""
              + types.replaceAll("/$", "")
              + "\"><sheets>"
              + "<sheet name=\"Systems\" sheetId=\"1\" r:id=\"r1\"/>"
              + "<sheet name=\"_archipel\" sheetId=\"2\" r:id=\"r5\"/></sheets><externalReferences>"
              + "<externalReference r:id=\"r2\"/></externalReferences></workbook>");
      put(
          zip,
          "xl/_rels/workbook.xml.rels",
          relations.formatted(
              relation.formatted("r1", "worksheet", "worksheets/sheet1.xml", "Internal")
                  + relation.formatted("r2", "externalLink", address, "External")
                  + relation.formatted("r3", "connections", address, "External")
                  + relation.formatted("r4", "sharedStrings", address, "External")
                  + relation.formatted("r5", "worksheet", "worksheets/sheet2.xml", "Internal")));
      put(
          zip,
          "xl/worksheets/sheet2.xml",
          "<worksheet "
              + main
              + "><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>format</t></is></c>"
              + "<c r=\"B1\" t=\"inlineStr\"><is><t>workbook/1</t></is></c></row></sheetData></worksheet>");
      put(
          zip,
          "xl/worksheets/sheet1.xml",
          "<worksheet "
              + main
              + " xmlns:r=\""
              + types.replaceAll("/$", "")
              + "\"><sheetData>"
              + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Name</t></is></c></row>"
              + "<row r=\"2\"><c r=\"A2\" t=\"str\"><f>WEBSERVICE(\""
              + address
              + "\")</f><v>x</v></c></row>"
              + "</sheetData><hyperlinks><hyperlink ref=\"A1\" r:id=\"r1\"/></hyperlinks></worksheet>");
      put(
          zip,
          "xl/worksheets/_rels/sheet1.xml.rels",
          relations.formatted(relation.formatted("r1", "hyperlink", address, "External")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text).getBytes(UTF_8));
  }
}
