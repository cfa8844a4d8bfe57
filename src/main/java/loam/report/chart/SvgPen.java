package loam.report.chart;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.DOMGroupManager;
import org.apache.batik.svggen.DefaultStyleHandler;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Draws SVG by Batik: text stays text, anchored at the end that matters, for viewers whose font is
 * not ours.
 */
final class SvgPen extends SVGGraphics2D implements Pen {
  private static final String SVG = "http://www.w3.org/2000/svg";
  // Liberation Sans and Arial have the widths we have measured with
  private static final String FAMILIES =
      "'Liberation Sans', Arial, 'Noto Sans CJK SC', 'Microsoft YaHei', 'PingFang SC', sans-serif";
  private static final int DECIMALS = 2;

  private final Theme theme;
  private final Paper paper;
  private final int height;

  private SvgPen(SVGGeneratorContext context, Theme theme, Paper paper, int height) {
    super(context, false);
    this.theme = theme;
    this.paper = paper;
    this.height = height;
    setSVGCanvasSize(new Dimension(paper.width(), height));
    // JFreeChart reads these, changes them and puts back what it read, which must not be null
    setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
  }

  static SvgPen onBlankPage(Theme theme, Paper paper, int height) {
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(emptyDocument());
    context.setPrecision(DECIMALS);
    context.setStyleHandler(new OurFamilies());
    return new SvgPen(context, theme, paper, height);
  }

  private static Document emptyDocument() {
    try {
      return DocumentBuilderFactory.newDefaultNSInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(SVG, "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK's own XML parser is not configured", e);
    }
  }

  @Override
  public Graphics2D graphics() {
    return this;
  }

  @Override
  public Theme theme() {
    return theme;
  }

  @Override
  public Paper paper() {
    return paper;
  }

  @Override
  public void text(String text, Font font, Color color, double x, double y, Align align) {
    setFont(font);
    setPaint(color);
    Element element = element("text", text);
    element.setAttributeNS(null, "x", generatorCtx.doubleString(x));
    element.setAttributeNS(null, "y", generatorCtx.doubleString(y));
    if (Lettering.isBold(font)) {
      element.setAttributeNS(null, "font-weight", "bold"); // AWT takes the file's weight for plain
    }
    switch (align) {
      case START -> {}
      case MIDDLE -> element.setAttributeNS(null, "text-anchor", "middle");
      case END -> element.setAttributeNS(null, "text-anchor", "end");
    }
    domGroupManager.addElement(element, DOMGroupManager.FILL);
  }

  @Override
  public void fill(Shape shape, Color color, String meaning) {
    setPaint(color);
    Element element = shapeConverter.toSVG(shape);
    element.appendChild(element("title", meaning));
    domGroupManager.addElement(element, DOMGroupManager.FILL);
  }

  private Element element(String name, String text) {
    Element element = getDOMFactory().createElementNS(SVG, name);
    element.setTextContent(text);
    return element;
  }

  /** The whole file; {@code title} is for those who hear it. */
  String svg(String title) {
    Element root = getRoot();
    root.setAttributeNS(null, "viewBox", "0 0 " + paper.width() + " " + height);
    root.setAttributeNS(null, "role", "img");
    root.insertBefore(element("title", title), root.getFirstChild());
    var writer = new StringWriter();
    try {
      stream(root, writer, false, false);
    } catch (SVGGraphics2DIOException e) {
      throw new IllegalStateException("cannot write into memory", e);
    }
    String text = writer.toString().replace("\r\n", "\n");
    String body = text.substring(text.indexOf("<svg")); // without a document type on the network
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + body.strip() + "\n";
  }

  /** Names once, on the root, the fonts to look for, not the one that only our jar has. */
  private static final class OurFamilies extends DefaultStyleHandler {
    @Override
    @SuppressWarnings({"rawtypes", "unchecked"}) // Batik's own signature
    public void setStyle(Element element, Map styles, SVGGeneratorContext context) {
      Map<Object, Object> ours = new HashMap<>(styles);
      ours.computeIfPresent(
          "font-family", (key, family) -> element.getTagName().equals("svg") ? FAMILIES : null);
      super.setStyle(element, ours, context);
    }
  }
}
