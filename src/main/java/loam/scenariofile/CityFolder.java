package loam.scenariofile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where the files of a city are: inside Loam, or in a folder of the user's. */
sealed interface CityFolder {
  /** Cities that ship with Loam. */
  List<String> BUILT_IN = List.of("beijing");

  /** What a message calls a file of this city. */
  String nameOf(String file);

  /** The bytes of a file, or nothing, and then a problem says why. */
  Optional<byte[]> read(String file, Problems problems);

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
    public Optional<CityDocuments> documents(Problems problems) {
      return Optional.of(ShippedCity.documents(city));
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
    public String nameOf(String file) {
      return folder.resolve(file).toString();
    }

    @Override
    public Optional<byte[]> read(String file, Problems problems) {
      return TextFile.read(folder.resolve(file), problems);
    }

    @Override
    public Optional<byte[]> find(String file, Problems problems) {
      return Files.exists(folder.resolve(file)) ? read(file, problems) : Optional.empty();
    }
  }
}
