package loam.city;

/** One number for each sector. */
public record BySector(double ai, double health, double space, double advmfg, double info) {
  public double of(Sector sector) {
    return switch (sector) {
      case AI -> ai;
      case HEALTH -> health;
      case SPACE -> space;
      case ADVMFG -> advmfg;
      case INFO -> info;
    };
  }
}
