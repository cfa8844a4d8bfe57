package loam.report.chart;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes PNG that says how large it is on paper: 300 dots per inch. */
final class Pixels {
  private static final String PIXELS_PER_METRE = String.valueOf(Math.round(300 / 0.0254));

  private Pixels() {}

  static void write(BufferedImage image, OutputStream out) throws IOException {
    var writers = ImageIO.getImageWritersByFormatName("png");
    if (!writers.hasNext()) {
      throw new IOException("this Java has no writer for PNG");
    }
    ImageWriter writer = writers.next();
    try (var stream = new MemoryCacheImageOutputStream(out)) {
      IIOMetadata metadata =
          writer.getDefaultImageMetadata(
              ImageTypeSpecifier.createFromRenderedImage(image), writer.getDefaultWriteParam());
      var size = new IIOMetadataNode("pHYs");
      size.setAttribute("pixelsPerUnitXAxis", PIXELS_PER_METRE);
      size.setAttribute("pixelsPerUnitYAxis", PIXELS_PER_METRE);
      size.setAttribute("unitSpecifier", "meter");
      var root = new IIOMetadataNode(metadata.getNativeMetadataFormatName());
      root.appendChild(size);
      metadata.mergeTree(metadata.getNativeMetadataFormatName(), root);
      writer.setOutput(stream);
      writer.write(new IIOImage(image, null, metadata));
    } finally {
      writer.dispose();
    }
  }
}
