package loam.language;

/** A name in the languages in which Loam speaks to people, as data give it. */
record Translated(String english, String chinese) {
  String in(Language language) {
    return switch (language) {
      case ENGLISH -> english;
      case CHINESE -> chinese;
    };
  }
}
