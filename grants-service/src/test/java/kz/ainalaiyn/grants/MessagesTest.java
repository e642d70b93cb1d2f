package kz.ainalaiyn.grants;

import java.io.IOException;
import kz.ainalaiyn.platform.testing.MessageRules;

class MessagesTest extends MessageRules {
    MessagesTest() throws IOException {}
}
