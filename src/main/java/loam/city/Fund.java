package loam.city;

/** The government guidance funds, in the order in which ties between them are settled. */
public enum Fund {
  HEALTH,
  AI,
  ROBOT,
  INFOIND,
  SPACELOW,
  MATERIALS,
  SMARTMFG,
  GREEN
}
