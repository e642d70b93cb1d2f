package kz.ainalaiyn.gateway.documents.format;

import jakarta.ws.rs.core.MediaType;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import kz.ainalaiyn.gateway.documents.words.Labels;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;

/** The drawing of the running total in pixels, for documents that take no SVG. */
final class PngFormat implements Format {
    private static final float WIDTH = 1440;

    @Override
    public MediaType mediaType() {
        return new MediaType("image", "png");
    }

    @Override
    public String extension() {
        return "png";
    }

    @Override
    public byte[] of(CoverageReport report, Labels labels) {
        Fonts.register();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        Pixels pixels = new Pixels();
        pixels.addTranscodingHint(ImageTranscoder.KEY_WIDTH, WIDTH);
        pixels.addTranscodingHint(ImageTranscoder.KEY_BACKGROUND_COLOR, Color.WHITE);
        try {
            pixels.transcode(
                    new TranscoderInput(new StringReader(Drawing.curve(report, labels))), new TranscoderOutput(png));
        } catch (TranscoderException e) {
            throw new IllegalStateException("The drawing is our own", e);
        }
        return png.toByteArray();
    }

    private static final class Pixels extends ImageTranscoder {
        @Override
        public BufferedImage createImage(int width, int height) {
            return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        }

        @Override
        public void writeImage(BufferedImage image, TranscoderOutput output) {
            try {
                ImageIO.write(image, "png", output.getOutputStream());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
