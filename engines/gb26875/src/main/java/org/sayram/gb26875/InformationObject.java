package org.sayram.gb26875;

/** One information object (信息对象) of a data unit: a report of a terminal or an order of the centre. */
public sealed interface InformationObject permits Upload, Download {}
