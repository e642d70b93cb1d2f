package kz.ainalaiyn.gateway.documents.format;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** A document as somebody sees it who opens it: its pages as pictures, and where its words lie on them. */
public record Rendering(List<BufferedImage> pages, List<Word> words) {
    private static final Pattern WORD = Pattern.compile(
            "<page |<word xMin=\"([\\d.-]+)\" yMin=\"([\\d.-]+)\" xMax=\"([\\d.-]+)\" yMax=\"([\\d.-]+)\">([^<]*)</word>");

    /** A word and its box, in points. */
    public record Word(int page, double left, double top, double right, double bottom, String text) {
        /** Whether a reader could not read the one for the other: boxes of neighbouring lines may touch. */
        boolean lieOver(Word other) {
            double wide = Math.min(right, other.right) - Math.max(left, other.left);
            double high = Math.min(bottom, other.bottom) - Math.max(top, other.top);
            return page == other.page && wide > 1 && high > 0.4 * Math.min(bottom - top, other.bottom - other.top);
        }
    }

    /** Whether the programs are here that show documents: LibreOffice and Poppler. */
    public static boolean isPossible() {
        return Stream.of("soffice", "pdftoppm", "pdftotext")
                .allMatch(program -> Stream.of(System.getenv("PATH").split(":"))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program))));
    }

    /** Of a file that LibreOffice opens. */
    public static Rendering ofOffice(byte[] file, Path folder, String name) throws Exception {
        Files.createDirectories(folder);
        Path document = Files.write(folder.resolve(name), file);
        run(
                "soffice",
                "-env:UserInstallation="
                        + folder.resolve("office").toAbsolutePath().toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString(),
                document.toString());
        return ofPdf(Files.readAllBytes(folder.resolve(name.replaceFirst("\\.\\w+$", ".pdf"))), folder, name + ".pdf");
    }

    /** Of a PDF; the pictures stay in the folder, to be looked at. */
    public static Rendering ofPdf(byte[] file, Path folder, String name) throws Exception {
        Files.createDirectories(folder);
        Path document = Files.write(folder.resolve(name), file);
        try (Stream<Path> before = Files.list(folder)) {
            for (Path old : before.filter(each -> isPicture(each, name)).toList()) {
                Files.delete(old);
            }
        }
        run(
                "pdftoppm",
                "-r",
                "75",
                "-png",
                document.toString(),
                folder.resolve(name).toString());
        List<BufferedImage> pages = new ArrayList<>();
        try (Stream<Path> pictures = Files.list(folder)) {
            for (Path picture :
                    pictures.filter(each -> isPicture(each, name)).sorted().toList()) {
                pages.add(ImageIO.read(picture.toFile()));
            }
        }
        return new Rendering(pages, words(document));
    }

    private static boolean isPicture(Path file, String name) {
        return file.getFileName().toString().startsWith(name + "-")
                && file.toString().endsWith(".png");
    }

    private static List<Word> words(Path document) throws Exception {
        Path boxes = Path.of(document + ".boxes");
        run("pdftotext", "-bbox", document.toString(), boxes.toString());
        List<Word> words = new ArrayList<>();
        int page = 0;
        for (Matcher match = WORD.matcher(Files.readString(boxes)); match.find(); ) {
            if (match.group(1) == null) {
                page++;
            } else {
                words.add(new Word(
                        page,
                        Double.parseDouble(match.group(1)),
                        Double.parseDouble(match.group(2)),
                        Double.parseDouble(match.group(3)),
                        Double.parseDouble(match.group(4)),
                        match.group(5)));
            }
        }
        return words;
    }

    /** Pairs of words of which the one lies over the other. */
    public List<String> collisions() {
        List<String> collisions = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            for (int j = i + 1; j < words.size(); j++) {
                if (words.get(i).lieOver(words.get(j))) {
                    collisions.add(words.get(i) + " and " + words.get(j));
                }
            }
        }
        return collisions;
    }

    /** How many pixels of a page have this colour, or one that an eye takes for it. */
    int pixelsOf(int page, int colour) {
        BufferedImage image = pages.get(page);
        int pixels = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                int distance = 0;
                for (int shift : new int[] {0, 8, 16}) {
                    distance += Math.abs((rgb >> shift & 0xff) - (colour >> shift & 0xff));
                }
                pixels += distance < 48 ? 1 : 0;
            }
        }
        return pixels;
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException(command[0] + " did not end");
        }
        if (process.exitValue() != 0) {
            throw new IOException(command[0] + " ended with " + process.exitValue());
        }
    }
}
