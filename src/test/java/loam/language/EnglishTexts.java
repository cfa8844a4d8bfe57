package loam.language;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Reads our own sources with the compiler and finds every text given where {@link English} is. */
public final class EnglishTexts {
  /** A text, whether it is a format, and where it stands. */
  public record Text(String english, boolean isFormat, String place) {}

  private final List<Text> texts = new ArrayList<>();
  private final List<String> unclear = new ArrayList<>();

  private EnglishTexts() {}

  /** All texts in the sources below a folder. */
  public static EnglishTexts in(Path sources) {
    EnglishTexts found = new EnglishTexts();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        Stream<Path> all = Files.walk(sources)) {
      List<Path> java = all.filter(file -> file.toString().endsWith(".java")).sorted().toList();
      List<String> options =
          List.of("-proc:none", "-classpath", System.getProperty("java.class.path"));
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  problem -> {},
                  options,
                  null,
                  files.getJavaFileObjectsFromPaths(java));
      List<CompilationUnitTree> units = new ArrayList<>();
      task.parse().forEach(units::add);
      task.analyze();
      Trees trees = Trees.instance(task);
      units.forEach(unit -> found.new Scanner(trees, unit).scan(unit, null));
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<Text> texts() {
    return texts;
  }

  /** Places where something is given that is no constant. */
  public List<String> unclear() {
    return unclear;
  }

  private final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final Trees trees;
    private final CompilationUnitTree unit;

    Scanner(Trees trees, CompilationUnitTree unit) {
      this.trees = trees;
      this.unit = unit;
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void none) {
      look(call.getArguments());
      return super.visitMethodInvocation(call, null);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree call, @Nullable Void none) {
      look(call.getArguments());
      return super.visitNewClass(call, null);
    }

    private void look(List<? extends ExpressionTree> arguments) {
      if (!(trees.getElement(getCurrentPath()) instanceof ExecutableElement called)) {
        return;
      }
      List<? extends VariableElement> parameters = called.getParameters();
      for (int i = 0; i < parameters.size(); i++) {
        if (isMarked(parameters.get(i))) {
          boolean isFormat = called.isVarArgs() && i == parameters.size() - 2;
          take(new TreePath(getCurrentPath(), arguments.get(i)), isFormat);
        }
      }
    }

    private static boolean isMarked(Element element) {
      return element.getAnnotation(English.class) != null;
    }

    private void take(TreePath path, boolean isFormat) {
      Tree tree = path.getLeaf();
      if (tree instanceof ParenthesizedTree inner) {
        take(new TreePath(path, inner.getExpression()), isFormat);
      } else if (tree instanceof ConditionalExpressionTree choice) {
        take(new TreePath(path, choice.getTrueExpression()), isFormat);
        take(new TreePath(path, choice.getFalseExpression()), isFormat);
      } else if (constant(path).isPresent()) {
        texts.add(new Text(constant(path).get(), isFormat, place(tree)));
      } else {
        Element given = trees.getElement(path);
        if (given == null || !isMarked(given)) {
          unclear.add(place(tree) + " " + tree);
        }
      }
    }

    private Optional<String> constant(TreePath path) {
      Tree tree = path.getLeaf();
      if (tree instanceof LiteralTree literal) {
        return Optional.of(String.valueOf(literal.getValue()));
      }
      if (tree instanceof BinaryTree sum && tree.getKind() == Tree.Kind.PLUS) {
        return constant(new TreePath(path, sum.getLeftOperand()))
            .flatMap(
                left ->
                    constant(new TreePath(path, sum.getRightOperand())).map(right -> left + right));
      }
      return trees.getElement(path) instanceof VariableElement variable
          ? Optional.ofNullable(variable.getConstantValue()).map(Object::toString)
          : Optional.empty();
    }

    private String place(Tree tree) {
      long line =
          unit.getLineMap().getLineNumber(trees.getSourcePositions().getStartPosition(unit, tree));
      return "%s:%d".formatted(Path.of(unit.getSourceFile().getName()).getFileName(), line);
    }
  }
}
