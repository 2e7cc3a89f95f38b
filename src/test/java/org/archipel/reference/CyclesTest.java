package org.archipel.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archipel.problem.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Versions as files write them, against the shipped table of releases. */
class CyclesTest {

  private static final ReferenceData DATA =
      ReferenceData.read(Path.of("catalog-data/reference"), new Problems());
  private static final Resolver RESOLVER = DATA.resolver();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "postgresql | 15.4 | 15",
        "postgresql | 9.6.24 | 9.6",
        "postgresql | v15 | 15",
        "postgresql | version 15.4 | 15",
        "postgresql | 15.4-alpine3.18 | 15",
        "postgresql | 1:15.4-1.pgdg110+1 | 15",
        "postgresql | 15.* | 15",
        "postgresql | 15.x | 15",
        "postgresql | ==15.4 | 15",
        "postgresql | PostgreSQL 15.4 | 15",
        "eclipse-temurin | 17 LTS | 17",
        "eclipse-temurin | 11.0.21+9 | 11",
        "eclipse-temurin | 17.0.9_9-jre-alpine | 17",
        "eclipse-temurin | 8u392 | 8",
        "eclipse-temurin | 8u392-b08 | 8",
        "eclipse-temurin | 1.8.0_392 | 8",
        "amazon-corretto | 1.8 | 8",
        "oracle-database | 19c | 19",
        "oracle-database | 19.3.0.0.0 | 19",
        "oracle-database | 19c Enterprise Edition | 19",
        "oracle-database | 12c Release 2 | 12.2",
        "oracle-database | 12cR2 | 12.2",
        "oracle-database | 11gR2 | 11.2",
        "oracle-database | 11.2.0.4 | 11.2",
        "mssqlserver | 2019 | 15.0",
        "mssqlserver | 2019 CU 14 | 15.0",
        "mssqlserver | 2019 CU14 | 15.0",
        "mssqlserver | 2016 SP3 | 13.0-sp3",
        "mssqlserver | 2016-SP3 | 13.0-sp3",
        "mssqlserver | 2016 SP3 CU 2 | 13.0-sp3",
        "mssqlserver | 2017 Enterprise Edition | 14.0",
        "msexchange | 2019 CU 14 | 2019",
        "windows-server | 2012 R2 | 2012-r2",
        "windows-server | 2012R2 | 2012-r2",
        "windows-server | 2012 R2 Standard | 2012-r2",
        "windows-server | 2019 Datacenter | 2019",
        "windows-server | 2019 (64-bit) | 2019",
        "windows | 11 23H2 (E) | 11-23h2-e",
        "rhel | RHEL 8.9 | 8",
        "rhel | 8.9 | 8",
        "ubuntu | 22.04.3 LTS | 22.04",
        "ubuntu | 22.04 LTS (Jammy Jellyfish) | 22.04",
        "redis | 7.4-alpine | 7.4",
        "redis | 5:7.0.15-1~deb12u1 | 7.0",
        "tomcat | 9 | 9.0",
        "tomcat | 9.x | 9.0",
        "tomcat | 9.0.83-jdk17-temurin-jammy | 9.0",
        "nginx | 1.24.0-1.fc39 | 1.24",
        "nodejs | ^18.2.0 | 18",
        "nodejs | ~> 18 | 18",
        "nodejs | >=18 <19 | 18",
        "nodejs | [18.0,19.0) | 18",
        "nodejs | 18.0.0 - 18.9.9 | 18",
        "nodejs | v18.20.4 | 18",
        "spring-boot | ~3.2.1 | 3.2",
        "spring-boot | 3.2.1.RELEASE | 3.2",
        "mule-runtime | 4.9 LTS | 4.9-lts",
        "python | 3.11-slim-bookworm | 3.11",
        "dotnet | 8.0.1 | 8",
        "visual-cobol | 6 | 6.0",
      })
  void findsTheCycleByRule(String product, String version, String cycle) {
    assertThat(RESOLVER.release(product, version)).map(Release::cycle).hasValue(cycle);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "postgresql | >=13",
        "postgresql | 15+",
        "postgresql | 15 or later",
        "postgresql | 14, 15",
        "postgresql | 14 / 15",
        "postgresql | >=14 <16",
        "windows | 11 24H2 (E)",
        "mssqlserver | 13.0.6500.1",
        "mule-runtime | 4.9.16",
        "postgresql | 14 - 15",
        "postgresql | 150",
        "postgresql | 18rc1",
        "postgresql | 18~beta2",
        "postgresql | 15.4-SNAPSHOT",
        "postgresql | latest",
        "postgresql | *",
        "postgresql | unknown",
        "postgresql | MySQL 8.0",
        "postgresql | fifteen",
        "postgresql | 99999999999999999999",
        "spring-boot | ^3.2.1",
        "spring-boot | 3.x",
        "tomcat | 8",
        "tomcat | 10",
        "mysql | 8",
        "mysql | 8.x",
        "oracle-database | 12c",
        "mssqlserver | 2016 SP9",
        "mssqlserver | 2099",
        "windows-server | 2012 R3",
        "windows-server | 2012-foo",
        "windows-server | 2012 somehow",
        "windows | 10",
        "windows | 11-24h2",
        "mule-runtime | 4.9-java17",
        "angular | 1.8",
        "kubernetes | 1",
        "office | 365",
      })
  void leavesUnknownWhatNoRuleDecides(String product, String version) {
    assertThat(RESOLVER.release(product, version)).isEmpty();
  }

  @Test
  void findsEveryReleaseByItsOwnCycleAndLatestVersion() {
    for (Release release : DATA.releases()) {
      assertThat(RESOLVER.release(release.product(), release.cycle()))
          .as(release.product() + " " + release.cycle())
          .hasValue(release);
    }
  }

  /**
   * The latest version of a cycle lies in it. The two that are found elsewhere: one cycle has the
   * other's latest version as its name, and a row of the source has a slip.
   */
  @Test
  void findsNearlyEveryReleaseByItsLatestVersionAndNoOtherOne() {
    List<Release> latest = DATA.releases().stream().filter(r -> r.latest().isPresent()).toList();
    List<String> wrong = new ArrayList<>();
    int right = 0;
    for (Release release : latest) {
      Optional<Release> found = RESOLVER.release(release.product(), release.latest().orElseThrow());
      right += found.equals(Optional.of(release)) ? 1 : 0;
      found
          .filter(other -> !other.equals(release))
          .ifPresent(other -> wrong.add(release.product() + " " + release.cycle()));
    }

    assertThat(latest).hasSizeGreaterThan(3_000);
    assertThat((double) right / latest.size()).isGreaterThan(0.93);
    assertThat(wrong).containsExactly("amazon-rds-mysql 8.0", "couchbase-server 4.6");
  }
}
