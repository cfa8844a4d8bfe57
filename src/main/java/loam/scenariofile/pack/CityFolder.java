package loam.scenariofile.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import loam.scenariofile.text.Problems;
import loam.scenariofile.text.TextFile;

/** Where the files of a city are: inside Loam, or in a folder of the user's. */
public sealed interface CityFolder {
  /** Cities that ship with Loam. */
  List<String> BUILT_IN = List.of("beijing", "shanghai", "shenzhen");

  /** Packs that ship: the cities, and what they share, which is no city. */
  List<String> PACKS = Stream.concat(Stream.of("national"), BUILT_IN.stream()).toList();

  /** The pack that these files make. */
  String pack();

  /** Whether both are the same place. */
  default boolean isSameAs(CityFolder other) {
    return equals(other);
  }

  /** The pack of a name that this one may extend: one that ships, or a folder beside this one. */
  Optional<CityFolder> beside(String name);

  /** The files of this pack alone, parsed, or nothing, and then the problems say why. */
  default Optional<PackFiles> files(Problems problems) {
    return PackFiles.in(this, problems);
  }

  /** What a message calls a file of this city. */
  String nameOf(String file);

  /** The bytes of a file, or nothing, and then a problem says why. */
  Optional<byte[]> read(String file, Problems problems);

  /** Whether a file is there. */
  boolean has(String file);

  /** The bytes of a file that need not be there. */
  Optional<byte[]> find(String file, Problems problems);

  /** A folder in another, if there is one that does not lead out of it, as a link may. */
  static Optional<Path> below(Path folder, String name) {
    try {
      Path within = folder.toAbsolutePath().toRealPath();
      Path found = folder.resolve(name);
      boolean inside = found.toAbsolutePath().toRealPath().startsWith(within);
      return Optional.of(found).filter(path -> inside && Files.isDirectory(path));
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** All that every city must have, or nothing, and then the problems say why. */
  default Optional<CityDocuments> documents(Problems problems) {
    return CityDocuments.in(this, problems);
  }

  /** A city that ships with Loam. */
  record BuiltIn(String city) implements CityFolder {
    @Override
    public String pack() {
      return city;
    }

    @Override
    public Optional<CityFolder> beside(String name) {
      return Optional.of(name).filter(PACKS::contains).map(BuiltIn::new);
    }

    @Override
    public Optional<PackFiles> files(Problems problems) {
      return Optional.of(ShippedPacks.files(city));
    }

    @Override
    public String nameOf(String file) {
      return city + "/" + file;
    }

    @Override
    public Optional<byte[]> read(String file, Problems problems) {
      Optional<byte[]> bytes = find(file, problems);
      if (bytes.isEmpty()) {
        throw new IllegalStateException("Loam was built without %s/%s".formatted(city, file));
      }
      return bytes;
    }

    @Override
    public boolean has(String file) {
      return CityFolder.class.getResource("/loam/city/%s/%s".formatted(city, file)) != null;
    }

    @Override
    public Optional<byte[]> find(String file, Problems problems) {
      String resource = "/loam/city/%s/%s".formatted(city, file);
      try (InputStream stream = CityFolder.class.getResourceAsStream(resource)) {
        return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException("while reading " + resource, e);
      }
    }
  }

  /** A folder of the user's. */
  record OnDisk(Path folder) implements CityFolder {
    @Override
    public String pack() {
      return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    }

    @Override
    public boolean isSameAs(CityFolder other) {
      return other instanceof OnDisk there && real().equals(there.real());
    }

    private Path real() {
      try {
        return folder.toAbsolutePath().toRealPath();
      } catch (IOException e) {
        return folder.toAbsolutePath().normalize(); // what cannot be found is said elsewhere
      }
    }

    @Override
    public Optional<CityFolder> beside(String name) {
      if (PACKS.contains(name)) {
        return Optional.of(new BuiltIn(name));
      }
      Path shelf = TextFile.folderOf(folder);
      return below(shelf, name).map(found -> new OnDisk(shelf.resolve(name)));
    }

    @Override
    public String nameOf(String file) {
      return folder.resolve(file).toString();
    }

    @Override
    public Optional<byte[]> read(String file, Problems problems) {
      return TextFile.read(folder.resolve(file), problems);
    }

    @Override
    public boolean has(String file) {
      return Files.exists(folder.resolve(file));
    }

    @Override
    public Optional<byte[]> find(String file, Problems problems) {
      return has(file) ? read(file, problems) : Optional.empty();
    }
  }
}
