package loam;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The house keeps its rules, and a house that breaks every one of them is found out. */
class RoomsTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("loam");
  private static final JavaClasses BAD_HOUSE =
      new ClassFileImporter().importPackages("loam.badhouse");

  @ParameterizedTest
  @MethodSource("rules")
  void the_house_keeps(String sentence, Function<HouseRules, ArchRule> rule) {
    rule.apply(new HouseRules("loam")).check(HOUSE);
  }

  @ParameterizedTest
  @MethodSource("breaches")
  void is_found_out(String breach, Function<HouseRules, ArchRule> rule) {
    assertThat(
            rule.apply(new HouseRules("loam.badhouse"))
                .evaluate(BAD_HOUSE)
                .getFailureReport()
                .toString())
        .contains("loam.badhouse." + breach);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void nothing_decent_is_blamed(String sentence, Function<HouseRules, ArchRule> rule) {
    assertThat(
            rule.apply(new HouseRules("loam.badhouse"))
                .evaluate(BAD_HOUSE)
                .getFailureReport()
                .toString())
        .doesNotContain("loam.badhouse.stats.Decent");
  }

  static Stream<Arguments> rules() {
    return Stream.of(
        rule("rooms in order", HouseRules::a_room_uses_only_rooms_listed_before_it),
        rule("no class outside the rooms", HouseRules::every_class_lives_in_a_room),
        rule("maps and null marks", HouseRules::every_room_has_a_map_and_is_null_marked),
        rule("no static state", HouseRules::static_fields_are_final),
        rule("no files", HouseRules::pure_rooms_touch_no_files_network_or_database),
        rule("no wall clock", HouseRules::pure_rooms_know_no_wall_clock),
        rule("the same bits", HouseRules::pure_rooms_compute_the_same_bits_everywhere),
        rule(
            "the same bits in a browser",
            HouseRules::rooms_that_simulate_compute_the_same_bits_on_any_platform),
        rule("one source of draws", HouseRules::pure_rooms_draw_from_loam_random_alone),
        rule("one printer", HouseRules::only_cli_prints),
        rule("charts apart", HouseRules::only_charts_know_jfreechart_and_batik),
        rule("templates apart", HouseRules::only_the_page_knows_templates),
        rule("workbooks apart", HouseRules::only_tables_know_how_a_workbook_is_written),
        rule("SQL apart", HouseRules::only_the_store_knows_sql),
        rule("YAML apart", HouseRules::only_scenariofile_knows_yaml));
  }

  static Stream<Arguments> breaches() {
    return Stream.of(
        rule("city.LooksAhead", HouseRules::a_room_uses_only_rooms_listed_before_it),
        rule("attic.Lodger", HouseRules::every_class_lives_in_a_room),
        rule("attic has no @NullMarked", HouseRules::every_room_has_a_map_and_is_null_marked),
        rule("kernel.Remembers.counted", HouseRules::static_fields_are_final),
        rule("kernel.Remembers.seen", HouseRules::static_fields_are_final),
        rule("policy.ReadsFiles.size", HouseRules::pure_rooms_touch_no_files_network_or_database),
        rule(
            "policy.ReadsFiles.resource",
            HouseRules::pure_rooms_touch_no_files_network_or_database),
        rule(
            "policy.ReadsFiles.address", HouseRules::pure_rooms_touch_no_files_network_or_database),
        rule("policy.ReadsFiles.wrong", HouseRules::pure_rooms_touch_no_files_network_or_database),
        rule("scenario.ReadsClock.ticks", HouseRules::pure_rooms_know_no_wall_clock),
        rule("scenario.ReadsClock.millis", HouseRules::pure_rooms_know_no_wall_clock),
        rule("scenario.ReadsClock.today", HouseRules::pure_rooms_know_no_wall_clock),
        rule("scenario.ReadsClock.instant", HouseRules::pure_rooms_know_no_wall_clock),
        rule("scenario.ReadsClock.clock", HouseRules::pure_rooms_know_no_wall_clock),
        rule("random.Inexact.log", HouseRules::pure_rooms_compute_the_same_bits_everywhere),
        rule("random.Inexact.power", HouseRules::pure_rooms_compute_the_same_bits_everywhere),
        rule("random.Inexact.reference", HouseRules::pure_rooms_compute_the_same_bits_everywhere),
        rule("random.Inexact.random", HouseRules::pure_rooms_compute_the_same_bits_everywhere),
        rule(
            "random.Inexact.strictLog",
            HouseRules::rooms_that_simulate_compute_the_same_bits_on_any_platform),
        rule("ecosystem.OtherStream.first", HouseRules::pure_rooms_draw_from_loam_random_alone),
        rule("ecosystem.OtherStream.second", HouseRules::pure_rooms_draw_from_loam_random_alone),
        rule("ecosystem.OtherStream.third", HouseRules::pure_rooms_draw_from_loam_random_alone),
        rule("experiment.Chatters.out", HouseRules::only_cli_prints),
        rule("experiment.Chatters.err", HouseRules::only_cli_prints),
        rule("experiment.Chatters.trace", HouseRules::only_cli_prints),
        rule("store.DrawsCharts", HouseRules::only_charts_know_jfreechart_and_batik),
        rule("store.FillsTemplates", HouseRules::only_the_page_knows_templates),
        rule("store.WritesSheets", HouseRules::only_tables_know_how_a_workbook_is_written),
        rule("report.AsksDatabase", HouseRules::only_the_store_knows_sql),
        rule("report.ReadsYaml", HouseRules::only_scenariofile_knows_yaml));
  }

  private static Arguments rule(String name, Function<HouseRules, ArchRule> rule) {
    return Arguments.of(name, rule);
  }
}
