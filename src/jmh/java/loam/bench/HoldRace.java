package loam.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The hold model with a thousand, a hundred thousand and a million pending events. */
final class HoldRace implements Race {
  private static final int[] SIZES = {1_000, 100_000, 1_000_000};

  private final List<Contestants.Library> libraries = Contestants.libraries();
  private final TreeMap<Integer, Times> times = new TreeMap<>();
  private final TreeMap<Integer, String> lasts = new TreeMap<>();

  @Override
  public String title() {
    return "Hold model";
  }

  @Override
  public void round(int round) {
    for (int pending : SIZES) {
      Times ofSize = times.computeIfAbsent(pending, size -> new Times());
      List<String> names = new ArrayList<>(List.of("Loam"));
      for (Contestants.Library library : libraries) {
        if (round > 0) {
          names.add(ofSize.best(library.name()));
        } else {
          library.lists().forEach(list -> names.add(library.name() + " " + list));
        }
      }
      names.forEach(name -> run(name, pending, ofSize));
    }
  }

  private void run(String name, int pending, Times ofSize) {
    String[] line = Child.heat("hold", name, Integer.toString(pending));
    ofSize.add(name, Double.parseDouble(line[0]));
    String last = lasts.computeIfAbsent(pending, size -> line[1]);
    if (!last.equals(line[1])) {
      throw new IllegalStateException(
          "%s with %d pending is at %s, not at %s".formatted(name, pending, line[1], last));
    }
  }

  @Override
  public List<String> table() {
    List<String> lines = new ArrayList<>();
    lines.add("| pending | contestant | ns per event | events/µs | Loam is quicker by |");
    lines.add("|---|---|---|---|---|");
    times.forEach(
        (pending, ofSize) -> {
          for (String name : ofSize.contestants()) {
            if (ofSize.count(name) == ofSize.count("Loam")) {
              lines.add(
                  "| %,d | %s | %s | %s | %s |"
                      .formatted(
                          pending,
                          name,
                          ofSize.spread(name, 1),
                          Times.number(1e3 / ofSize.median(name)),
                          name.equals("Loam") ? "" : ofSize.ratio(name, "Loam")));
            }
          }
        });
    return lines;
  }
}
