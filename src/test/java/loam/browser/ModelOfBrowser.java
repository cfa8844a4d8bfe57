package loam.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.teavm.tooling.EmptyTeaVMToolLog;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.TeaVMTool;
import org.teavm.tooling.TeaVMToolException;
import org.teavm.vm.TeaVMOptimizationLevel;

/**
 * A program with the rooms that simulate as WebAssembly. It is compiled once for the same classes
 * and the same program, and kept under {@code target/}.
 */
final class ModelOfBrowser {
  /** Name of the program's class. */
  static final String MAIN = "Model";

  /** What a program may reach; other rooms do not change what is compiled. */
  private static final List<String> ROOMS =
      List.of("language", "kernel", "random", "city", "policy", "scenario", "ecosystem", "browser");

  private static final Path KEPT = Path.of("target", "browser");

  private final Path place;

  private ModelOfBrowser(Path place) {
    this.place = place;
  }

  /** Compiles a program, unless that was done before. */
  static ModelOfBrowser of(String source) throws IOException {
    Path place = KEPT.resolve(key(source));
    if (!Files.exists(place.resolve("model.wasm"))) {
      Path classes = Files.createDirectories(place.resolve("classes"));
      compile(source, classes);
      toWebAssembly(classes, place);
    }
    return new ModelOfBrowser(place);
  }

  byte[] wasm() {
    return read(place.resolve("model.wasm"));
  }

  /** What a page needs to run it. */
  byte[] runtime() {
    try (InputStream in =
        TeaVMTool.class.getResourceAsStream("/org/teavm/backend/wasm/wasm-gc-runtime.min.js")) {
      return Objects.requireNonNull(in, "no runtime").readAllBytes();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<File> classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(File::new)
        .toList();
  }

  private static String key(String source) throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    digest.update(source.getBytes(UTF_8));
    for (File entry : classPath()) {
      if (entry.isDirectory()) {
        digest(digest, entry.toPath());
      } else if (entry.getName().startsWith("loam")) {
        try (FileSystem jar = FileSystems.newFileSystem(entry.toPath())) {
          digest(digest, jar.getPath("/"));
        }
      }
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
  }

  private static void digest(MessageDigest digest, Path classes) throws IOException {
    for (String room : ROOMS) {
      Path folder = classes.resolve("loam").resolve(room);
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.list(folder)) {
          files.filter(Files::isRegularFile).sorted().forEach(file -> digest.update(read(file)));
        }
      }
    }
  }

  private static void compile(String source, Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    JavaFileObject file =
        new SimpleJavaFileObject(
            URI.create("string:///" + MAIN + ".java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      boolean isDone =
          compiler
              .getTask(
                  said,
                  files,
                  null,
                  List.of("-d", classes.toString(), "-proc:none", "-nowarn", "--release", "17"),
                  null,
                  List.of(file))
              .call();
      if (!isDone) {
        throw new IllegalStateException(said.toString());
      }
    }
  }

  private static void toWebAssembly(Path classes, Path place) throws IOException {
    List<URL> path = new ArrayList<>(List.of(classes.toUri().toURL()));
    for (File entry : classPath()) {
      path.add(entry.toURI().toURL());
    }
    try (URLClassLoader loader =
        new URLClassLoader(path.toArray(new URL[0]), ModelOfBrowser.class.getClassLoader())) {
      List<File> where = new ArrayList<>(List.of(classes.toFile()));
      where.addAll(classPath());
      TeaVMTool tool = new TeaVMTool();
      tool.setClassLoader(loader);
      tool.setClassPath(where);
      tool.setMainClass(MAIN);
      tool.setTargetType(TeaVMTargetType.WEBASSEMBLY_GC);
      tool.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
      tool.setObfuscated(true);
      tool.setTargetDirectory(place.toFile());
      tool.setTargetFileName("model.wasm");
      tool.getTransformers().add(CheckedOnJava.class.getName());
      tool.setLog(new EmptyTeaVMToolLog());
      tool.generate();
      var problems = tool.getProblemProvider().getSevereProblems();
      if (!problems.isEmpty()) {
        Files.deleteIfExists(place.resolve("model.wasm"));
        throw new IllegalStateException(
            problems.stream()
                .limit(20)
                .map(
                    problem ->
                        problem.getText()
                            + " "
                            + List.of(problem.getParams())
                            + " at "
                            + problem.getLocation())
                .toList()
                .toString());
      }
    } catch (TeaVMToolException e) {
      throw new IllegalStateException(e);
    }
  }
}
