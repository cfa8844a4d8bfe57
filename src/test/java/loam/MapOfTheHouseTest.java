package loam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MapOfTheHouseTest {
  private static final Pattern MAP = Pattern.compile("(?s)## The house\n.*?```text\n(.*?)```");
  private static final Pattern ROOM = Pattern.compile("(?m)^([a-z]+) {2,}\\S");

  @Test
  void the_map_of_the_house_lists_the_rooms_in_the_order_of_the_rule() throws IOException {
    String map =
        MAP.matcher(Files.readString(Path.of("src/docs/house.md")))
            .results()
            .map(found -> found.group(1))
            .findFirst()
            .orElseThrow();

    assertThat(ROOM.matcher(map).results().map((MatchResult room) -> room.group(1)))
        .containsExactlyElementsOf(HouseRules.ROOMS);
  }
}
