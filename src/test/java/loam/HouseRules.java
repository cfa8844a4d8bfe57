package loam;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The rules of the house, for the house of a given root package. */
final class HouseRules {
  /** In the order in which they may use one another: a room uses only those before it. */
  static final List<String> ROOMS =
      List.of(
          "language",
          "table",
          "kernel",
          "random",
          "stats",
          "forecast",
          "city",
          "policy",
          "scenario",
          "ecosystem",
          "experiment",
          "comparison",
          "sensitivity",
          "calibration",
          "study",
          "scenariofile",
          "store",
          "report",
          "laboratory",
          "jsl",
          "cluster",
          "cli");

  private static final String FIRST_PURE_ROOM = "table"; // room language reads its own catalogue
  private static final String LAST_PURE_ROOM = "study";

  /** Functions of {@link Math} whose last bit may differ between machines. */
  private static final Set<String> INEXACT =
      Set.of(
          "acos", "asin", "atan", "atan2", "cbrt", "cos", "cosh", "exp", "expm1", "hypot", "log",
          "log10", "log1p", "pow", "sin", "sinh", "tan", "tanh");

  private static final Set<String> FOREIGN_LUCK =
      Set.of(
          "java.util.Random",
          "java.util.SplittableRandom",
          "java.util.concurrent.ThreadLocalRandom",
          "java.util.random.RandomGenerator",
          "java.security.SecureRandom");

  private final String root;

  HouseRules(String root) {
    this.root = root;
  }

  ArchRule a_room_uses_only_rooms_listed_before_it() {
    List<ArchRule> rules = new ArrayList<>();
    for (int room = 0; room < ROOMS.size() - 1; room++) {
      String[] later = packages(ROOMS.subList(room + 1, ROOMS.size()));
      rules.add(
          noClasses()
              .that()
              .resideInAPackage(packages(List.of(ROOMS.get(room)))[0])
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(later)
              .allowEmptyShould(true));
    }
    return CompositeArchRule.of(rules);
  }

  ArchRule every_class_lives_in_a_room() {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .and(describe("are no door of the house", type -> !type.getName().equals(door(root))))
        .should()
        .resideInAnyPackage(packages(ROOMS));
  }

  ArchRule every_room_has_a_map_and_is_null_marked() {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should(
            new ArchCondition<JavaClass>("live in a package with a @NullMarked package-info") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                String what =
                    "%s has %s @NullMarked".formatted(type.getPackageName(), marked ? "" : "no");
                events.add(new SimpleConditionEvent(type, marked, what));
              }
            });
  }

  ArchRule static_fields_are_final() {
    return fields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage(root + "..")
        .and()
        .areStatic()
        .should()
        .beFinal();
  }

  /** That something may be written says nothing of where: a mark alone is no file. */
  ArchRule pure_rooms_touch_no_files_network_or_database() {
    DescribedPredicate<JavaClass> outside =
        resideInAnyPackage(
                "java.io..", "java.nio.file..", "java.nio.channels..", "java.net..", "java.sql..")
            .and(describe("more than a mark", type -> !type.isEquivalentTo(Serializable.class)));
    return noClasses()
        .that()
        .resideInAnyPackage(pureRooms())
        .should()
        .dependOnClassesThat(outside)
        .orShould()
        .accessTargetWhere(calls("read a resource", named("getResource", "getResourceAsStream")));
  }

  ArchRule pure_rooms_know_no_wall_clock() {
    Predicate<AccessTarget> ticking =
        target ->
            (owner(target).equals("java.lang.System")
                    && named("currentTimeMillis", "nanoTime").test(target))
                || (owner(target).startsWith("java.time.")
                    && (target.getName().equals("now") || target.getName().startsWith("system")))
                || (owner(target).equals("java.util.Date")
                    && target.getName().equals("<init>")
                    && target.getFullName().endsWith("()"))
                || (owner(target).endsWith("Calendar") && named("getInstance").test(target));
    return noClasses()
        .that()
        .resideInAnyPackage(pureRooms())
        .should()
        .accessTargetWhere(calls("read the wall clock", ticking));
  }

  ArchRule pure_rooms_compute_the_same_bits_everywhere() {
    Predicate<AccessTarget> inexact =
        target ->
            owner(target).equals("java.lang.Math")
                && (INEXACT.contains(target.getName()) || target.getName().equals("random"));
    return noClasses()
        .that()
        .resideInAnyPackage(pureRooms())
        .should()
        .accessTargetWhere(calls("call what StrictMath or loam.random has", inexact));
  }

  /** Browsers have other bits than Java for the functions of StrictMath. */
  ArchRule rooms_that_simulate_compute_the_same_bits_on_any_platform() {
    return noClasses()
        .that()
        .resideInAnyPackage(
            packages(List.of("kernel", "random", "city", "policy", "scenario", "ecosystem")))
        .should()
        .accessTargetWhere(
            calls(
                "call what loam.random has",
                target -> owner(target).equals("java.lang.StrictMath")));
  }

  ArchRule pure_rooms_draw_from_loam_random_alone() {
    return noClasses()
        .that()
        .resideInAnyPackage(pureRooms())
        .should()
        .dependOnClassesThat(
            describe("are other generators", type -> FOREIGN_LUCK.contains(type.getName())));
  }

  ArchRule only_cli_prints() {
    Predicate<AccessTarget> printing =
        target ->
            (owner(target).equals("java.lang.System")
                    && named("out", "err", "console").test(target))
                || target.getFullName().endsWith(".printStackTrace()");
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .and()
        .resideOutsideOfPackage(root + ".cli..")
        .should()
        .accessTargetWhere(calls("print", printing));
  }

  ArchRule only_charts_know_jfreechart_and_batik() {
    return only(
        "report.chart", "org.jfree..", "org.apache.batik..", "org.apache.pdfbox..", "de.rototor..");
  }

  ArchRule only_the_page_knows_templates() {
    return only("report.page", "freemarker..");
  }

  ArchRule only_tables_know_how_a_workbook_is_written() {
    return only("report.table", "org.dhatim..");
  }

  ArchRule only_the_store_knows_sql() {
    return only("store", "java.sql..", "javax.sql..", "org.duckdb..");
  }

  ArchRule only_scenariofile_knows_yaml() {
    return only("scenariofile", "org.snakeyaml..");
  }

  private ArchRule only(String room, String... packages) {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .and()
        .resideOutsideOfPackage(root + "." + room + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages);
  }

  private String[] pureRooms() {
    return packages(
        ROOMS.subList(ROOMS.indexOf(FIRST_PURE_ROOM), ROOMS.indexOf(LAST_PURE_ROOM) + 1));
  }

  private String[] packages(List<String> rooms) {
    return rooms.stream().map(room -> "%s.%s..".formatted(root, room)).toArray(String[]::new);
  }

  private static String door(String name) {
    return name + ".package-info";
  }

  private static String owner(AccessTarget target) {
    return target.getOwner().getName();
  }

  private static Predicate<AccessTarget> named(String... names) {
    return target -> Stream.of(names).anyMatch(target.getName()::equals);
  }

  private static DescribedPredicate<JavaAccess<?>> calls(
      String what, Predicate<AccessTarget> forbidden) {
    return describe(what, access -> forbidden.test(access.getTarget()));
  }
}
