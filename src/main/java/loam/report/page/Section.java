package loam.report.page;

import java.util.List;

/**
 * A section of the page.
 *
 * @param id anchor
 */
public record Section(String id, String heading, List<Block> blocks) {
  public Section {
    blocks = List.copyOf(blocks);
  }
}
