package kz.ainalaiyn.gateway.entrance.browser;

import kz.ainalaiyn.platform.messages.MessageKey;

/** What is said to applications that run in a browser. */
enum BrowserMessage implements MessageKey {
    ORIGIN_NOT_ALLOWED
}
