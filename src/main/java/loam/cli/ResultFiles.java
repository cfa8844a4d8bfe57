package loam.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import loam.laboratory.Findings;
import loam.laboratory.Page;
import loam.laboratory.Subject;
import loam.language.Phrase;
import loam.report.chart.Chart;
import loam.report.chart.ChartFiles;
import loam.report.chart.ChartsUnavailableException;
import loam.report.page.Report;
import loam.store.Manifest;
import loam.store.ResultFolder;
import loam.store.table.FolderTables;
import loam.table.Filled;

/**
 * The files of a study: whole scenarios, manifest, tables, charts, page, workbook and simulations,
 * so that whoever has them can make them again. What is large is written at the same time.
 *
 * @param asked what the command was asked
 * @param language of what people read
 */
public record ResultFiles(
    ResultFolder folder, Asked asked, String language, int threads, Terminal terminal) {

  /**
   * Writes them.
   *
   * @param inputs of the manifest
   */
  public void write(Subject subject, Findings found, Map<String, Object> inputs)
      throws InterruptedException {
    Map<String, String> copies = found.copiesOr(subject.copies());
    copies.forEach(folder::write);
    if (!subject.read().isEmpty()) {
      ScenarioNames.write(folder, subject.read());
    }
    found.writeTexts(folder);
    Map<String, Object> manifest = asked.manifest(language, inputs);
    if (!found.hashes().isEmpty()) {
      manifest.put(
          Manifest.REPLICATIONS,
          found.hashes().size() == 1 ? found.hashes().get(0) : found.hashes());
    }
    folder.vouch(manifest);
    FolderTables tables = new FolderTables(folder::write);
    found.tables().forEach(tables::add);
    List<Future<Optional<Filled>>> begun = new ArrayList<>();
    ExecutorService executor = Executors.newFixedThreadPool(Math.max(2, threads));
    try {
      found.large().forEach(table -> begun.add(executor.submit(() -> Optional.of(table.get()))));
      found
          .page()
          .ifPresent(
              page ->
                  begun.add(
                      executor.submit(
                          () -> write(page, inputs, Manifest.withTexts(manifest, copies)))));
      found.charts().forEach((name, chart) -> begun.add(executor.submit(() -> draw(name, chart))));
      found.files().forEach(files -> begun.add(executor.submit(() -> write(files))));
    } finally {
      executor.shutdown();
    }
    await(begun, tables);
    tables.describe(asked.kind());
    found.used().ifPresent(folder::publishJournal);
  }

  private Optional<Filled> write(Page page, Map<String, Object> inputs, String manifest) {
    Report report = page.make(asked.line(), inputs, manifest);
    folder.write("report.html", report.html());
    folder.write("tables.xlsx", report.workbook());
    return Optional.empty();
  }

  private Optional<Filled> draw(String name, Chart chart) {
    ChartFiles.write(
        chart,
        folder.file("charts/%s.svg".formatted(name)),
        folder.file("charts/%s.png".formatted(name)),
        terminal.language());
    return Optional.empty();
  }

  private Optional<Filled> write(Findings.Files files) {
    files.write(folder::file);
    return Optional.empty();
  }

  /** Waits for all, whatever becomes of some: nobody may leave while others write. */
  private void await(List<Future<Optional<Filled>>> begun, FolderTables tables)
      throws InterruptedException {
    List<ChartsUnavailableException> notDrawn = new ArrayList<>();
    Optional<Throwable> failure = Optional.empty();
    for (Future<Optional<Filled>> one : begun) {
      try {
        one.get().ifPresent(tables::add);
      } catch (ExecutionException e) {
        if (e.getCause() instanceof ChartsUnavailableException charts) {
          notDrawn.add(charts);
        } else if (failure.isEmpty()) {
          failure = Optional.ofNullable(e.getCause());
        }
      }
    }
    if (failure.isPresent()) {
      throw failure.get() instanceof RuntimeException known
          ? known
          : new IllegalStateException(failure.get());
    }
    if (!notDrawn.isEmpty()) {
      terminal.warn("some charts are missing: %s", Phrase.of(notDrawn.get(0)));
    }
  }
}
