package loam.report.office;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import loam.report.table.StoredZip;

/**
 * Parts of an office file by their names, with the types and relations that every such file has.
 *
 * @see "ECMA-376, Office Open XML, part 2: Open Packaging Conventions"
 */
final class OfficeFile {
  static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final StringBuilder types = new StringBuilder();

  /** A part of a type. */
  OfficeFile part(String name, String type, String content) {
    types.append(
        "<Override PartName=\"/%s\" ContentType=\"application/vnd.openxmlformats-officedocument.%s+xml\"/>"
            .formatted(name, type));
    return plain(name, content);
  }

  /** A part that needs no type of its own. */
  OfficeFile plain(String name, String content) {
    return bytes(name, (Xml.HEAD + content).getBytes(StandardCharsets.UTF_8));
  }

  /** Pictures in parts whose names end so. */
  OfficeFile image(String ending) {
    types.insert(0, "<Default Extension=\"%1$s\" ContentType=\"image/%1$s\"/>".formatted(ending));
    return this;
  }

  /** The same of bytes. */
  OfficeFile bytes(String name, byte[] content) {
    parts.put(name, content);
    return this;
  }

  /**
   * The relations of a part.
   *
   * @param targets pairs of a kind and a place; the first is rId1
   */
  OfficeFile relations(String name, String... targets) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < targets.length; i += 2) {
      all.append(
          "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
              .formatted(i / 2 + 1, RELATIONS, targets[i], targets[i + 1]));
    }
    int slash = name.lastIndexOf('/');
    return plain(
        name.substring(0, slash + 1) + "_rels/" + name.substring(slash + 1) + ".rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + all
            + "</Relationships>");
  }

  /** The bytes of the file. */
  byte[] zip() {
    Map<String, byte[]> all = new LinkedHashMap<>();
    String content =
        Xml.HEAD
            + "<Types"
            + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
            + " Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
            + " Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"xlsx\""
            + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet\"/>"
            + types
            + "</Types>";
    all.put("[Content_Types].xml", content.getBytes(StandardCharsets.UTF_8));
    all.putAll(parts);
    return StoredZip.of(all);
  }
}
