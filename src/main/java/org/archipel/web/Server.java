package org.archipel.web;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.sparql.core.DatasetGraphZero;
import org.archipel.catalog.Catalog;
import org.archipel.ontology.Audience;
import org.archipel.problem.Trouble;
import org.archipel.web.door.Callers;
import org.archipel.web.door.FrontDoor;
import org.archipel.web.door.LastResort;
import org.archipel.web.door.PageCache;
import org.archipel.web.door.Pages;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.glassfish.jersey.servlet.ServletContainer;

/**
 * The running server: Fuseki with one endpoint, {@code /sparql}, and Jersey for everything else, on
 * one port.
 */
public final class Server implements AutoCloseable {

  private static final Duration IDLE = Duration.ofSeconds(30);
  private static final Duration DRAIN = Duration.ofSeconds(10);
  private static final int HEADER_BYTES = 16 * 1024;
  private static final int FORM_BYTES = 256 * 1024;
  private static final int SLOWEST_BYTES_PER_SECOND = 100;
  private static final int MOST_THREADS = 64;

  private final FusekiServer fuseki;
  private final String token;
  private final String host;

  private Server(FusekiServer fuseki, String host, String token) {
    this.fuseki = fuseki;
    this.host = host;
    this.token = token;
  }

  /**
   * Starts a server that only this machine reaches.
   *
   * @param port 0 for any free one
   * @throws Trouble if the port is in use
   */
  public static Server start(Catalog catalog, int port, OperatorCommands commands) {
    return start(catalog, "127.0.0.1", port, commands);
  }

  /**
   * Starts a server.
   *
   * @param host the address to listen on; {@code 0.0.0.0} for all
   * @param port 0 for any free one
   * @throws Trouble if the port is in use, or the address is not one of this machine
   */
  public static Server start(Catalog catalog, String host, int port, OperatorCommands commands) {
    String token = freshToken();
    Pages pages = new Pages();
    Site site = new Site(catalog, new Callers(token), pages);
    FusekiServer fuseki =
        FusekiServer.create()
            .port(port)
            .fusekiModules(FusekiModules.empty())
            .numServerThreads(4, MOST_THREADS)
            .add("/sparql", sparql(new SparqlEndpoint(site)))
            .addFilter("/*", new FrontDoor(pages, catalog.isDemonstration()))
            .addFilter("/*", new PageCache(() -> site.version(Audience.PUBLIC)))
            .addServlet("/*", new ServletContainer(Routes.of(site, commands)))
            .build();
    limit(fuseki, host, new LastResort(pages, catalog.isDemonstration()));
    Server server = new Server(fuseki, host, token);
    server.open(port);
    return server;
  }

  /** Returns the port that it listens on. */
  public int port() {
    return fuseki.getHttpPort();
  }

  /** Returns the address to type into a browser on this machine; ends with a slash. */
  public String address() {
    return "http://" + (host.equals("127.0.0.1") ? "localhost" : host) + ":" + port() + "/";
  }

  /** Returns the secret that makes a request the operator's. */
  public String operatorToken() {
    return token;
  }

  /** Waits until the server is stopped. */
  public void join() throws InterruptedException {
    fuseki.getJettyServer().join();
  }

  /** Lets running requests end, for ten seconds at most, and stops. */
  @Override
  public void close() {
    fuseki.stop();
  }

  private void open(int port) {
    try {
      fuseki.start();
    } catch (FusekiException e) {
      fuseki.stop();
      throw Trouble.environment(
          "Cannot listen on "
              + host
              + ":"
              + port
              + ": "
              + cause(e)
              + ". Is it in use? Choose another port with --port.",
          e);
    }
  }

  private static String cause(Throwable e) {
    Throwable deepest = e;
    while (deepest.getCause() != null && !(deepest instanceof IOException)) {
      deepest = deepest.getCause();
    }
    return String.valueOf(deepest.getMessage());
  }

  /** The processor brings its own data, request by request; the dataset here is empty for good. */
  private static DataService sparql(SparqlEndpoint processor) {
    return DataService.newBuilder(DatasetGraphZero.create())
        .addEndpoint(
            Endpoint.create()
                .operation(Operation.Query)
                .endpointName("")
                .processor(processor)
                .build())
        .build();
  }

  private static void limit(FusekiServer fuseki, String host, LastResort errors) {
    org.eclipse.jetty.server.Server jetty = fuseki.getJettyServer();
    ServletContextHandler context = (ServletContextHandler) jetty.getHandler();
    context.setMaxFormContentSize(FORM_BYTES);
    context.setErrorHandler(errors);
    jetty.setErrorHandler(errors);
    jetty.insertHandler(new MinimumDataRateHandler(SLOWEST_BYTES_PER_SECOND, 0));
    jetty.insertHandler(packing());
    jetty.insertHandler(new GracefulHandler());
    jetty.setStopTimeout(DRAIN.toMillis());
    for (Connector connector : jetty.getConnectors()) {
      limit((ServerConnector) connector, host);
    }
  }

  /** Packs answers; what comes in packed is left as it is, for the front door to refuse. */
  private static CompressionHandler packing() {
    CompressionHandler packing = new CompressionHandler();
    packing.putCompression(new GzipCompression());
    packing.putConfiguration(
        "/*", CompressionConfig.builder().defaults().decompressExcludePath("/*").build());
    return packing;
  }

  private static void limit(ServerConnector connector, String host) {
    connector.setHost(host);
    connector.setIdleTimeout(IDLE.toMillis());
    HttpConfiguration http =
        connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
    http.setRequestHeaderSize(HEADER_BYTES);
    http.setSendServerVersion(false);
  }

  private static String freshToken() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
