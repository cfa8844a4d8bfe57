package loam.badhouse.store;

import org.dhatim.fastexcel.Color;

/** Knows how a workbook is written. */
record WritesSheets(Color color) {}
