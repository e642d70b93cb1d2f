package kz.ainalaiyn.platform.http;

import kz.ainalaiyn.platform.messages.MessageKey;

/** The rules of input that every application has; what a rule is called is the {@code code} of a fault. */
public enum InputRule implements MessageKey {
    REQUIRED,
    BLANK,
    LENGTH,
    COUNT,
    OUT_OF_RANGE,
    BELOW_MINIMUM,
    ABOVE_MAXIMUM,
    DIGITS,
    IN_THE_FUTURE,
    EMAIL_FORMAT,
    DATE_FORMAT,
    NO_SUCH_DAY,
    DATE_OUT_OF_RANGE,
    INSTANT_FORMAT,
    INSTANT_OUT_OF_RANGE,
    UUID_FORMAT,
    IDENTIFIER_FORMAT,
    CODE_FORMAT,
    TIME_ZONE,
    UNKNOWN_VALUE,
    TEXT_EXPECTED,
    NUMBER_EXPECTED,
    WHOLE_NUMBER_EXPECTED,
    BOOLEAN_EXPECTED,
    VALUE_SUCH_AS,
    OBJECT_EXPECTED,
    LIST_EXPECTED,
    CHARACTER,
    TEXT_IN_NO_LANGUAGE,
    UNKNOWN_MEMBER,
    UNKNOWN_PARAMETER,
    NO_PARAMETERS,
    REPEATED_PARAMETER,
    IDEMPOTENCY_KEY_FORMAT,
    MALFORMED
}
