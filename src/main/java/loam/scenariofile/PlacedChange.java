package loam.scenariofile;

import loam.policy.PolicyChange;
import loam.scenariofile.text.Yaml;

/** A change of a lever and where it is written. */
record PlacedChange(Yaml at, PolicyChange change) {}
