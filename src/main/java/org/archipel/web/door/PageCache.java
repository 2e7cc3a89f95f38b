package org.archipel.web.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps public pages as they were sent, packed and unpacked, until the store moves or the day
 * changes. Thread-safe.
 *
 * <p>Only what the public may see enters: a request with a name or a secret passes by.
 */
public final class PageCache extends HttpFilter {

  private static final long serialVersionUID = 1;

  private static final long MOST_BYTES = 64L * 1024 * 1024;

  /** A page larger than this is made again: a few of them would push out all others. */
  private static final int LARGEST = 2 * 1024 * 1024;

  /** A longer address is made by a machine, and not asked for twice. */
  private static final int LONGEST_QUERY = 500;

  private final transient Supplier<String> version;
  private final transient Cache<Key, Kept> pages =
      Caffeine.newBuilder().maximumWeight(MOST_BYTES).weigher(PageCache::weight).build();

  /**
   * @param version what the public's store stands for; pages of another are not shown again
   */
  public PageCache(Supplier<String> version) {
    this.version = version;
  }

  private record Key(String version, LocalDate day, String language, String address) {}

  /** A page with what was sent beside it; nobody changes the bytes. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Kept(String tag, byte[] plain, byte[] packed) {}

  private static int weight(Key key, Kept kept) {
    return kept.plain.length + kept.packed.length + 2 * key.address.length() + 200;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!mayKeep(request)) {
      chain.doFilter(request, response);
      return;
    }
    Key key = key(request);
    Kept kept = pages.getIfPresent(key);
    if (kept != null) {
      send(kept, request, response);
      return;
    }
    CopiedResponse copied = new CopiedResponse(response, LARGEST);
    chain.doFilter(request, copied);
    // A page that was being made while the store moved may be of either state.
    if (key.equals(key(request))) {
      copied.page().ifPresent(bytes -> pages.put(key, keep(copied, bytes)));
    }
  }

  private static boolean mayKeep(HttpServletRequest request) {
    String query = Optional.ofNullable(request.getQueryString()).orElse("");
    return request.getMethod().equals("GET")
        && request.getHeader("Authorization") == null
        && query.length() <= LONGEST_QUERY
        && !query.contains("audience=")
        && Accept.prefersHtml(request.getHeader("Accept"));
  }

  private Key key(HttpServletRequest request) {
    String query = Optional.ofNullable(request.getQueryString()).orElse("");
    return new Key(
        version.get(),
        LocalDate.now(ZoneOffset.UTC),
        Here.of(request).language().tag(),
        request.getRequestURI() + "?" + query);
  }

  private static Kept keep(CopiedResponse copied, byte[] page) {
    return new Kept(Optional.ofNullable(copied.getHeader("ETag")).orElse(""), page, packed(page));
  }

  private static byte[] packed(byte[] page) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(page.length / 4);
    try (GZIPOutputStream packing = new GZIPOutputStream(bytes)) {
      packing.write(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void send(Kept kept, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("ETag", kept.tag);
    response.setHeader("Vary", Freshness.VARY + ", Accept-Encoding");
    response.setHeader("Cache-Control", "no-cache");
    if (knows(request.getHeader("If-None-Match"), kept.tag)) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    boolean packed = takesPacked(request.getHeader("Accept-Encoding"));
    byte[] body = packed ? kept.packed : kept.plain;
    response.setContentType(Pages.TYPE);
    if (packed) {
      response.setHeader("Content-Encoding", "gzip");
    }
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private static boolean knows(@Nullable String header, String tag) {
    return header != null && !tag.isEmpty() && header.contains(tag);
  }

  private static boolean takesPacked(@Nullable String header) {
    return header != null && header.contains("gzip") && !header.contains("gzip;q=0");
  }
}
