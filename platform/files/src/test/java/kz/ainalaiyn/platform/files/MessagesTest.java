package kz.ainalaiyn.platform.files;

import java.io.IOException;
import kz.ainalaiyn.platform.testing.MessageContractTests;

class MessagesTest extends MessageContractTests {

    MessagesTest() throws IOException {}
}
