package loam.scenariofile;

import loam.policy.PolicyChange;

/** A change of a lever and where it is written. */
record PlacedChange(Yaml at, PolicyChange change) {}
