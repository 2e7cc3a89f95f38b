package org.archipel.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.archipel.problem.Problems;
import org.archipel.reference.Identity.Match;
import org.archipel.reference.Identity.Suggestion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What files call technologies, against the shipped tables. */
class IdentityTest {

  private static final ReferenceData DATA =
      ReferenceData.read(Path.of("catalog-data/reference"), new Problems());
  private static final Identity IDENTITY = DATA.resolver().identity();

  @ParameterizedTest
  @CsvSource({
    "pkg:docker/library/postgres@15.4, postgresql",
    "pkg:docker/postgres@15.4?arch=amd64#sub/path, postgresql",
    "PKG:Docker/docker.io/library/postgres, postgresql",
    "pkg:docker/registry.example.org:5000/hub/library/postgres, postgresql",
    "pkg:docker/localhost/apache/airflow@2.9, apache-airflow",
    "pkg:oci/postgres@sha256%3Aabc?repository_url=index.docker.io/library/postgres, postgresql",
    "pkg:oci/postgres?repository_url=docker.io/library, postgresql",
    "pkg:oci/openbao?repository_url=ghcr.io/openbao, openbao",
    "pkg:docker/ghcr.io/openbao/openbao@2.1, openbao",
    "pkg:npm/%40angular/core@17.1.0, angular",
    "pkg:npm/%40Angular/Core, angular",
    "pkg:npm/angular@1.8.3, angularjs",
    "pkg:maven/org.apache.tomcat/tomcat@10.1.1?type=pom, tomcat",
    "pkg:GitHub/Apache/Tomcat, tomcat",
    "pkg:pypi/Apache_Airflow, apache-airflow",
  })
  void knowsAPackageUrlHoweverItIsWritten(String purl, String product) {
    Naming naming =
        new Naming("x", Optional.empty(), Optional.empty(), Optional.of(purl), Optional.empty());

    assertThat(match(naming)).isEqualTo(product + " by PURL");
    assertThat(match(Naming.of(purl))).isEqualTo(product + " by PURL");
  }

  @ParameterizedTest
  @CsvSource({
    "cpe:2.3:a:postgresql:postgresql:15.4:*:*:*:*:*:*:*, postgresql",
    "cpe:2.3:a:PostgreSQL:PostgreSQL:*:*:*:*:*:*:*:*, postgresql",
    "cpe:/a:postgresql:postgresql:15.4, postgresql",
    "cpe:/a:postgresql:postgresql, postgresql",
    "'cpe:2.3:a:nodejs:node.js:18.0.0:-:*:*:*:*:*:*', nodejs",
    "'cpe:2.3:a:nodejs:node\\.js:18.0.0:*:*:*:*:*:*:*', nodejs",
    "'cpe:2.3:a:microsoft:\\.net:8.0:*:*:*:*:*:*:*', dotnet",
    "cpe:/a:microsoft:%2enet, dotnet",
    "cpe:2.3:o:canonical:ubuntu_linux:22.04:*:*:*:lts:*:*:*, ubuntu",
    "cpe:2.3:o:microsoft:windows_server_2019:-:*:*:*:*:*:*:*, windows-server",
  })
  void knowsACpeNameOfEitherVersion(String cpe, String product) {
    Naming naming =
        new Naming("x", Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(cpe));

    assertThat(match(naming)).isEqualTo(product + " by CPE");
    assertThat(match(Naming.of(cpe))).isEqualTo(product + " by CPE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cpe:2.3:a:postgresql:postgresql_jdbc_driver:42.2.5:*:*:*:*:*:*:*",
        "cpe:2.3:a:*:postgresql:15:*:*:*:*:*:*:*",
        "cpe:2.3:a:unknown:redis:*:*:*:*:*:*:*:*",
        "cpe:2.3:a",
        "cpe:/a",
        "cpe:/a:%zz:%",
        "cpe:2.3:a:\\",
        "pkg:",
        "pkg:maven",
        "pkg:maven/a/b@%zz",
        "pkg:docker/",
        "",
        " ",
      })
  void knowsNothingByAnIdentifierOfNothing(String text) {
    assertThat(match(Naming.of(text))).isEqualTo("nothing");
  }

  @ParameterizedTest
  @CsvSource({
    "Q192490, postgresql by WIKIDATA",
    "http://www.wikidata.org/entity/Q192490, postgresql by WIKIDATA",
    "https://www.wikidata.org/wiki/Q507430, tomcat by WIKIDATA",
    "postgresql, postgresql by SLUG",
    "https://endoflife.date/postgresql, postgresql by SLUG",
    "https://w3id.org/archipel/id/product/postgresql, postgresql by SLUG",
    "POSTGRES, postgresql by NAME",
    "Node JS, nodejs by NAME",
  })
  void knowsAnItemASlugANameOrAnAlias(String name, String expected) {
    assertThat(match(Naming.of(name))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "pkg:maven/org.postgresql/postgresql@42.7.1, postgresql",
    "pkg:npm/redis@4.6.0, redis",
    "pkg:pypi/kubernetes@29.0.0, kubernetes",
    "pkg:nuget/MySQL@1, MySQL",
    "pkg:golang/github.com/someone/docker, docker",
    "pkg:gem/puppet, puppet",
    "pkg:github/someone/jenkins, Jenkins",
    "pkg:docker/myorg/office@1, office",
    "pkg:generic/acme/go, Go",
    "not a package url, postgresql",
  })
  void doesNotTakeALibraryForTheProductThatItIsCalledAfter(String purl, String name) {
    assertThat(
            match(
                new Naming(
                    name,
                    Optional.empty(),
                    Optional.of("1"),
                    Optional.of(purl),
                    Optional.of("cpe:2.3:a:postgresql:postgresql:42:*:*:*:*:*:*:*")
                        .filter(unused -> purl.startsWith("pkg:maven")))))
        .isEqualTo("nothing");
  }

  @ParameterizedTest
  @CsvSource({
    "pkg:deb/debian/postgresql-15@15.4-1, postgresql-15, postgresql 15.4-1",
    "pkg:deb/ubuntu/python3.11, python3.11, python 3.11",
    "pkg:rpm/fedora/nginx@1.24.0-1.fc39, nginx, nginx 1.24.0-1.fc39",
    "pkg:apk/alpine/redis, redis, redis",
    "pkg:docker/bitnami/redis@7.2, bitnami/redis, redis 7.2",
    "pkg:docker/quay.io/keycloak/keycloak@24.0, keycloak, keycloak 24.0",
    "pkg:generic/sqlserver, Microsoft SQL Server 2019, mssqlserver 2019",
  })
  void knowsWhatADistributionOrAnImageIsCalledAfter(String purl, String name, String expected) {
    Match match =
        IDENTITY
            .match(
                new Naming(
                    name, Optional.empty(), Optional.empty(), Optional.of(purl), Optional.empty()))
            .orElseThrow();

    assertThat((match.product().slug() + " " + match.version().orElse("")).strip())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "Oracle MySQL, mysql, ''",
    "Apache Hop, apache-hop, ''",
    "F5 nginx, nginx, ''",
    "Microsoft Azure Functions, azure-functions, ''",
    "PostgreSQL 15, postgresql, 15",
    "PostgreSQL 15.4, postgresql, 15.4",
    "PostgreSQL v15, postgresql, v15",
    "PostgreSQL version 15.4, postgresql, 15.4",
    "PostgreSQL (15.4), postgresql, 15.4",
    "Windows Server 2019 Datacenter, windows-server, 2019 Datacenter",
    "Microsoft Windows Server 2012 R2 Standard, windows-server, 2012 R2 Standard",
    "Windows 10 Enterprise, windows, 10 Enterprise",
    "Microsoft SQL Server 2019, mssqlserver, 2019",
    "SQL Server 2016 SP3, mssqlserver, 2016 SP3",
    "Oracle Database 19c, oracle-database, 19c",
    "Oracle Database 12c, oracle-database, 12c",
    "Apache Tomcat 9.0.83, tomcat, 9.0.83",
    "RHEL 8.9, rhel, 8.9",
    "Angular 17, angular, 17",
    "IBM WebSphere 8.5, websphere, 8.5",
    "Visual COBOL 6.0, visual-cobol, 6.0",
  })
  void knowsANameBehindItsVendorAndBeforeAVersion(String name, String product, String version) {
    Match match = IDENTITY.match(Naming.of(name)).orElseThrow();

    assertThat(match.product().slug()).isEqualTo(product);
    assertThat(match.version().orElse("")).isEqualTo(version);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Office 365",
        "Microsoft Office 365",
        "Angular 1.5",
        "IPAS 2",
        "IPAS 3.6",
        "EPO Online Filing 2.1",
        "PostgreSQL 15 on Ubuntu",
        "PostgreSQL and Redis",
        "PostgreSQL driver",
        "Oracle PostgreSQL",
        "Server 2019",
        "Database",
        "15",
        "2019",
        "Amazon OpenSearch 99",
        "SAP 2000",
      })
  void leavesANameAloneThatMayMeanSomethingElse(String name) {
    assertThat(match(Naming.of(name))).isEqualTo("nothing");
  }

  @ParameterizedTest
  @CsvSource({
    "Oracle, Database, oracle-database by NAME",
    "Oracle Corporation, MySQL, mysql by NAME",
    "The Apache Software Foundation, Tomcat, tomcat by NAME",
    "Bitnami, redis, redis by NAME",
    "Microsoft, Go, nothing",
    "org.postgresql, postgresql, nothing",
    "@angular, Angular, nothing",
    "github.com/grafana, grafana, nothing",
  })
  void weighsTheVendorThatAFileGives(String group, String name, String expected) {
    assertThat(
            match(
                new Naming(
                    name,
                    Optional.of(group),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty())))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "Postgre SQL, postgresql",
    "postgressql, postgresql",
    "Kubernets, kubernetes",
    "Tomcat Apache, tomcat",
    "Elastic-search 8, elasticsearch",
    "Websphere Application Server (IBM), websphere",
    "Office 365, office",
  })
  void suggestsWhatIsLikeAName(String name, String product) {
    assertThat(IDENTITY.suggestions(Naming.of(name), 3))
        .first()
        .satisfies(s -> assertThat(s.product().slug()).isEqualTo(product));
  }

  @Test
  void suggestsTheLikeliestFirstAndNoMoreThanAskedFor() {
    assertThat(IDENTITY.suggestions(Naming.of("Apache Server"), 3))
        .hasSize(3)
        .isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()))
        .extracting(Suggestion::score)
        .allSatisfy(score -> assertThat(score).isBetween(0.0, 1.0));
    assertThat(IDENTITY.suggestions(Naming.of("Apache Server"), 0)).isEmpty();
    assertThat(IDENTITY.suggestions(Naming.of(""), 3)).isEmpty();
    assertThat(IDENTITY.suggestions(Naming.of("qqqqqqq"), 3)).isEmpty();
  }

  @Test
  void readsEveryIdentifierOfTheShippedTable() {
    for (Product product : DATA.products()) {
      if (product instanceof Product.Technology technology) {
        assertThat(technology.identifiers().purls())
            .allSatisfy(purl -> assertThat(PackageAddress.parse(purl)).as(purl).isPresent());
        assertThat(technology.identifiers().cpes())
            .allSatisfy(cpe -> assertThat(PlatformName.parsePair(cpe)).as(cpe).isPresent());
      }
    }
  }

  private static String match(Naming naming) {
    return IDENTITY
        .match(naming)
        .map(match -> match.product().slug() + " by " + match.level())
        .orElse("nothing");
  }
}
