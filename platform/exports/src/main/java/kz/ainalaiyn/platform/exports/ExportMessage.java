package kz.ainalaiyn.platform.exports;

import kz.ainalaiyn.platform.messages.MessageKey;

/** What is said of lists that go out as files. */
enum ExportMessage implements MessageKey {
    FILE_IS_WHOLE,
    TOO_MANY_FILES;

    @Override
    public boolean isCode() {
        return this == FILE_IS_WHOLE;
    }
}
