package kz.ainalaiyn.gateway.documents.finalreport;

import kz.ainalaiyn.platform.messages.MessageKey;

/** What a final report says, in the order in which it is read. */
enum FinalReportText implements MessageKey {
    TITLE,
    STALE,
    AS_OF,
    METHOD,

    DATE,
    MONEY,
    TARGET,

    GOAL_HEADING,
    RAN,
    GOAL,
    ALSO_PROMISED,
    PROMISED,

    COVERAGE_HEADING,
    NOTHING_RECORDED,
    REACHED,
    TARGET_OPEN,
    TARGET_MET,
    TARGET_MISSED,
    UNDECIDED,
    WAYS,

    COMPETITION_HEADING,
    NAMED_COMPETITION_HEADING,
    ANNOUNCED,
    CHANNEL,
    APPLIED,
    NOTHING_AWARDED,
    AWARDED,
    AWARDED_IN_ALL,
    AWARD_ITEM,
    UNNAMED_PROJECT,

    EVENTS_HEADING,
    HELD,
    WHOM,
    EVENT_TITLE,
    COUNTED_EVENT,
    UNCOUNTED_EVENT,
    HEADS,
    GUESTS,

    CONSULTATIONS_HEADING,
    CONSULTED,
    TOPIC_ITEM,

    PUBLICITY_HEADING,
    PUBLISHED,
    PUBLISHED_ITEM,
    PUBLISHED_IN_CHANNEL_ITEM,
    PRINTED,
    PRINTED_ITEM,
    PRINTED_ITEM_UNCOUNTED,
    PUBLICATION_KIND,

    ORGANISERS_HEADING,
    ORGANISER_ITEM;

    @Override
    public String key() {
        return "final-report." + MessageKey.super.key();
    }

    @Override
    public boolean isCode() {
        return false;
    }
}
