package org.archipel.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.archipel.web.door.Assets;
import org.archipel.web.door.Assets.Asset;
import org.archipel.web.door.HttpProblem;
import org.archipel.web.door.Refusal;

/** Style sheets and the icon. */
@Path("assets/{version}/{name}")
public final class AssetsResource {

  @GET
  public Response get(@PathParam("version") String version, @PathParam("name") String name) {
    Asset asset = Assets.find(name);
    if (asset == null || !asset.version().equals(version)) {
      throw new Refusal(HttpProblem.NOT_FOUND, "");
    }
    return Response.ok(asset.content(), asset.type())
        .header("Cache-Control", "public, max-age=31536000, immutable")
        .build();
  }
}
