package loam.badhouse.store;

import freemarker.template.Version;

/** Knows how a page becomes HTML. */
record FillsTemplates(Version version) {}
