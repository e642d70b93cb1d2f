package kz.ainalaiyn.platform.http;

import kz.ainalaiyn.platform.messages.MessageKey;

/** What the problems of HTTP itself say happened, and what to do. */
enum HttpMessage implements MessageKey {
    SEE_ERRORS,
    NOTHING_HERE,
    METHOD_UNKNOWN,
    NOT_ACCEPTABLE,
    MEDIA_TYPE_UNKNOWN,
    TOKEN_MISSING,
    TOKEN_INVALID,
    ROLE_MISSING,
    REQUEST_UNREADABLE,
    JSON_BROKEN,
    JSON_MEMBER_TWICE,
    JSON_TOO_DEEP,
    BODY_TOO_LARGE,
    URL_TOO_LONG,
    HEADERS_TOO_LARGE,
    NULL_IN_ADDRESS,
    WRITTEN_AT_ONCE,
    VALUE_UNFIT,
    DATABASE_AWAY,
    UNEXPECTED,
    CURSOR_FOREIGN,
    KEY_ANSWER_ERASED,
    KEY_OF_ANOTHER_REQUEST,
    KEY_STILL_RUNNING,
    IF_MATCH_FORMAT,
    IF_MATCH_MISSING,
    IF_MATCH_NOTHING_THERE,
    IF_MATCH_STALE
}
