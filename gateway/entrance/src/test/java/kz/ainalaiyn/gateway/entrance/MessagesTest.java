package kz.ainalaiyn.gateway.entrance;

import java.io.IOException;
import kz.ainalaiyn.platform.testing.MessageRules;

class MessagesTest extends MessageRules {
    MessagesTest() throws IOException {}
}
