package loam.cli;

import loam.report.page.Report;
import loam.store.ResultFolder;

/** What people open first in a results folder. */
final class ReportFiles {
  private ReportFiles() {}

  static void write(ResultFolder folder, Report report) {
    folder.write("report.html", report.html());
    folder.write("tables.xlsx", report.workbook());
  }
}
