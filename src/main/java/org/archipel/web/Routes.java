package org.archipel.web;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.archipel.web.door.RefusalMapper;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/**
 * Every address that Jersey answers; {@code /sparql} is Fuseki's. Nothing is scanned or discovered:
 * what is not registered here does not exist, and the server starts sooner.
 */
final class Routes {

  /**
   * Warns of every resource registered as an instance and of a format we do not have: both meant.
   */
  private static final Logger JERSEY = Logger.getLogger("org.glassfish.jersey");

  private Routes() {}

  static ResourceConfig of(Site site, OperatorCommands commands) {
    JERSEY.setLevel(Level.SEVERE);
    ResourceConfig config = new ResourceConfig();
    config.register(new HomeResource(site));
    config.register(new AboutResource(site));
    config.register(new LanguageResource());
    config.register(new SearchResource(site));
    config.register(new FeedsResource(site));
    config.register(new ListingsResource(site));
    config.register(new CompareResource(site));
    config.register(new LifecycleResource(site));
    config.register(new QuestionsResource(site));
    config.register(new ArchitectureResource(site));
    config.register(new ViewsResource(site));
    config.register(new ViewFilesResource(site));
    config.register(new ThingResource(site));
    config.register(new ApiResource(site));
    config.register(new ContributionsResource(site));
    config.register(new ExportResource(site));
    Checking checking = new Checking(site);
    config.register(new CheckResource(checking));
    config.register(new CheckPageResource(checking));
    config.register(new DocumentsResource(site));
    config.register(new VocabularyResource(site));
    config.register(new HealthResource(site));
    config.register(new OperatorResource(site.callers(), commands));
    config.register(new AssetsResource());
    config.register(new RefusalMapper(site.pages()));
    config.property(ServerProperties.WADL_FEATURE_DISABLE, true);
    config.property(ServerProperties.BV_FEATURE_DISABLE, true);
    config.property(ServerProperties.RESOURCE_VALIDATION_DISABLE, true);
    config.property(CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true);
    config.property(CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true);
    config.property(CommonProperties.JSON_PROCESSING_FEATURE_DISABLE, true);
    config.property(CommonProperties.JSON_BINDING_FEATURE_DISABLE, true);
    config.property(CommonProperties.MOXY_JSON_FEATURE_DISABLE, true);
    return config;
  }
}
