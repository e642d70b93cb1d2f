package kz.ainalaiyn.gateway.documents.format;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The letters of drawings and documents: DejaVu Sans has all of Kazakh, and a server need not have any font. */
final class Fonts {
    static final String FAMILY = "DejaVu Sans";
    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";

    static {
        // No window is ever opened; without this a Mac shows an icon for the server.
        System.setProperty("java.awt.headless", "true");
    }

    private Fonts() {}

    static InputStream regular() {
        return open("DejaVuSans.ttf");
    }

    static InputStream bold() {
        return open("DejaVuSans-Bold.ttf");
    }

    /** Makes the letters known to whatever draws with Java's own graphics; again does no harm. */
    static void register() {
        Registered.now();
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(Fonts.class.getResourceAsStream(FOLDER + file), file);
    }

    /** Loaded once, when the first drawing is asked for. */
    private static final class Registered {
        static {
            try (InputStream regular = regular();
                    InputStream bold = bold()) {
                GraphicsEnvironment graphics = GraphicsEnvironment.getLocalGraphicsEnvironment();
                graphics.registerFont(Font.createFont(Font.TRUETYPE_FONT, regular));
                graphics.registerFont(Font.createFont(Font.TRUETYPE_FONT, bold));
            } catch (FontFormatException e) {
                throw new IllegalStateException("The fonts are part of the application", e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void now() {}
    }
}
