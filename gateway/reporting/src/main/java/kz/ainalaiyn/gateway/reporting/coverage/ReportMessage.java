package kz.ainalaiyn.gateway.reporting.coverage;

import kz.ainalaiyn.platform.messages.MessageKey;

/** What is wrong with the query of a report. */
public enum ReportMessage implements MessageKey {
    TOO_MANY,
    DAY_FORMAT,
    CROSSED,
    UNKNOWN_DIMENSION,
    UNREADABLE_VALUE,
    VALUE_OUTSIDE_PERIOD,
    YEAR_OUT_OF_RANGE,
    SEVERAL_ZONES,
    EMPTY,
    ORDER,
    OUTSIDE_PERIOD,
    TOO_MANY_CELLS,
    UNKNOWN_REVISION,
    AS_OF_FORMAT,
    FUTURE,
    NO_ORGANISATION,
    OWN_FIGURE_ALONE,
    OWN_FIGURE_BY_ACTIVITY
}
