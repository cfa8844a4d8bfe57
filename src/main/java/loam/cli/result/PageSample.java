package loam.cli.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import loam.cli.Effort;
import loam.cli.Terminal;
import loam.experiment.Batch;
import loam.experiment.Engine;
import loam.language.FailedAccessException;
import loam.language.Phrase;
import loam.language.RefusedException;
import loam.scenario.Scenario;
import loam.scenario.SweptScenarios;
import loam.scenariofile.ReadScenario;
import loam.scenariofile.ScenarioReader;
import loam.scenariofile.text.InvalidInputException;
import loam.store.PublishedResult;
import loam.store.ScratchFolder;
import loam.store.file.Sha256;

/**
 * Some replications of a page that stands alone, which holds the hashes of their values.
 *
 * @param scenarios that were simulated
 * @param numbers of the replications that are simulated again, under each scenario
 */
public record PageSample(PublishedResult page, List<Scenario> scenarios, Set<Integer> numbers) {
  /**
   * Chooses them.
   *
   * @throws RefusedException if the page has no hashes of replications
   */
  public static PageSample of(PublishedResult page, int sample) {
    if (page.replications().isEmpty()) {
      throw new RefusedException(
          "the replications are not in %s: verify its folder, or let all be simulated again by"
              + " --all",
          page.place());
    }
    List<Scenario> scenarios = scenarios(page);
    List<Integer> all =
        IntStream.rangeClosed(1, scenarios.get(0).plan().replications())
            .filter(number -> !page.missing().contains(number))
            .boxed()
            .collect(Collectors.toList());
    Collections.shuffle(all, new SecureRandom());
    return new PageSample(
        page, scenarios, new TreeSet<>(all.subList(0, Math.min(sample, all.size()))));
  }

  /** By way of files, since that is how scenarios are read. */
  private static List<Scenario> scenarios(PublishedResult page) {
    List<Scenario> scenarios = new ArrayList<>();
    Path temporary = Path.of(System.getProperty("java.io.tmpdir", "."));
    try (ScratchFolder scratch = ScratchFolder.in(temporary)) {
      Path file = scratch.path().resolve("scenario.yaml");
      for (String text : page.texts().values()) {
        Files.writeString(file, text);
        ReadScenario read = ScenarioReader.read(file, List.of());
        scenarios.add(read.scenario());
        read.sweep()
            .ifPresent(
                sweep -> scenarios.addAll(SweptScenarios.of(read.scenario(), sweep).points()));
      }
      return scenarios;
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot write the scenario of %s", page.place());
    } catch (InvalidInputException e) {
      throw new RefusedException(
          "the scenario of %s is damaged or for another version: %s", page.place(), Phrase.of(e));
    }
  }

  /** What was simulated again. */
  public Phrase what() {
    return Phrase.of(
        "replications %s of %s",
        Phrase.list(numbers.stream().map(String::valueOf).toList()),
        scenarios.get(0).plan().replications());
  }

  /** Simulates them; what does not come out as the page vouches. */
  public List<Phrase> differences(int threads, Terminal terminal) throws InterruptedException {
    List<Phrase> differences = new ArrayList<>(counts());
    if (!differences.isEmpty()) {
      return differences;
    }
    Effort.say(
        terminal, (long) numbers.size() * scenarios.size(), scenarios.get(0).plan().end(), threads);
    new Batch(scenarios, Engine.LOAM)
        .only(numbers::contains)
        .run(
            threads,
            (place, trajectory) -> {
              if (!said(place, trajectory.replication()).equals(Sha256.of(trajectory.values()))) {
                differences.add(
                    Phrase.of(
                        "%s, replication %s comes out differently here",
                        scenarios.get(place).name(), trajectory.replication()));
              }
            });
    return differences;
  }

  private List<Phrase> counts() {
    int asked = scenarios.get(0).plan().replications();
    boolean fits =
        page.replications().size() == scenarios.size()
            && page.replications().stream()
                .allMatch(hashes -> hashes.size() + page.missing().size() == asked);
    return fits
        ? List.of()
        : List.of(
            Phrase.of(
                "the question asks for %s replications of %s scenarios, but the manifest has hashes"
                    + " of others",
                asked, scenarios.size()));
  }

  private String said(int place, int replication) {
    int before = page.missing().headSet(replication).size();
    return page.replications().get(place).get(replication - 1 - before);
  }
}
