package kz.ainalaiyn.gateway.entrance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import kz.ainalaiyn.platform.messages.MessageKey;
import kz.ainalaiyn.platform.testing.MessageContractTests;
import kz.ainalaiyn.platform.testing.Repository;

class MessagesTest extends MessageContractTests {
    private final String templates;

    MessagesTest() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(Repository.file("gateway/documents/src/main/resources/templates"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file));
            }
        }
        templates = all.toString();
    }

    /** In templates {@code page.target-line} is {@code page:TARGET_LINE.text}. */
    @Override
    protected boolean isNamedOutsideOfCode(MessageKey key) {
        String namespace = key.key().substring(0, key.key().indexOf('.') + 1).replace('.', ':');
        return templates.contains(namespace + key.name() + ".");
    }
}
