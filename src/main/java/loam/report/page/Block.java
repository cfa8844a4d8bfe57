package loam.report.page;

import java.util.List;
import loam.report.findings.Answer;
import loam.report.findings.Finding;
import loam.report.table.Table;

/** A part of a section, by the name that the template knows. */
public sealed interface Block {
  /** Which macro of the template shows it. */
  String kind();

  /** Words under one another, each with a smaller heading or none. */
  record Words(String heading, List<String> paragraphs) implements Block {
    @Override
    public String kind() {
      return "words";
    }
  }

  /** Sentences that link to their numbers, under a heading or none; folded under it if need be. */
  record Sentences(String heading, List<Finding> findings, boolean folded) implements Block {
    /** Open to all. */
    Sentences(String heading, List<Finding> findings) {
      this(heading, findings, false);
    }

    @Override
    public String kind() {
      return "sentences";
    }
  }

  /** What a policy does, for whoever reads nothing else. */
  record Headline(Answer answer) implements Block {
    @Override
    public String kind() {
      return "answer";
    }
  }

  /** A table; folded if it is long. */
  record Numbers(Table table, boolean folded) implements Block {
    public Numbers {
      table = table.condensed();
    }

    @Override
    public String kind() {
      return "numbers";
    }
  }

  /**
   * A chart and the table behind it.
   *
   * @param id unique in a page
   * @param svg an element, with ids of its own
   * @param places for each row of the table the vertex of the chart's first line that shows it;
   *     empty if the chart is not read that way
   */
  record Chart(String id, String title, String svg, Table table, List<Integer> places)
      implements Block {
    @Override
    public String kind() {
      return "chart";
    }
  }

  /**
   * A chart whose numbers stand in a table elsewhere on the page.
   *
   * @param id unique in a page
   * @param svg an element, with ids of its own
   * @param table anchor of the table
   */
  record Picture(String id, String title, String svg, String table) implements Block {
    @Override
    public String kind() {
      return "picture";
    }
  }

  /** What to type. */
  record Command(List<String> lines) implements Block {
    @Override
    public String kind() {
      return "command";
    }
  }
}
