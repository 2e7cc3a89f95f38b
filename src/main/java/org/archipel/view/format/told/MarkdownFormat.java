package org.archipel.view.format.told;

import java.nio.charset.StandardCharsets;
import org.archipel.view.Picture;
import org.archipel.view.format.PictureFormat;
import org.archipel.view.scene.Scene;

/** Markdown as GitHub and GitLab read it, with a Mermaid diagram where the form has one. */
public final class MarkdownFormat implements PictureFormat {

  @Override
  public String name() {
    return "markdown";
  }

  @Override
  public String mediaType() {
    return "text/markdown";
  }

  @Override
  public String suffix() {
    return ".md";
  }

  @Override
  public byte[] write(Picture picture, Scene scene) {
    return new MarkdownWriter(picture).write().getBytes(StandardCharsets.UTF_8);
  }
}
