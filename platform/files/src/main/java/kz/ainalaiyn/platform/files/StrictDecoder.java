package kz.ainalaiyn.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads text and refuses the file at the first byte that is none, without a byte order mark at the beginning. */
final class StrictDecoder extends Reader {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream in;
    private final @Nullable Charset declared;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(8192).flip();
    private long before;
    private boolean ended;
    private boolean flushed;
    private boolean started;

    StrictDecoder(InputStream in, @Nullable Charset declared) {
        this.in = in;
        this.declared = declared;
        this.decoder = Objects.requireNonNullElse(declared, StandardCharsets.UTF_8)
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        CharBuffer text = CharBuffer.wrap(target, offset, length).slice();
        while (text.position() == 0 && !flushed) {
            decode(text);
            if (!started && text.position() > 0) {
                started = true;
                if (text.get(0) == BYTE_ORDER_MARK) {
                    text.flip().position(1);
                    text.compact();
                }
            }
        }
        return text.position() == 0 ? -1 : text.position();
    }

    private void decode(CharBuffer text) throws IOException {
        CoderResult result = decoder.decode(bytes, text, ended);
        if (result.isError()) {
            throw notText();
        }
        if (result.isUnderflow() && ended) {
            flushed = decoder.flush(text).isUnderflow();
        } else if (result.isUnderflow()) {
            fill();
        }
    }

    private void fill() throws IOException {
        before += bytes.position();
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = read < 0;
        bytes.position(bytes.position() + Math.max(0, read)).flip();
    }

    private UnreadableFile notText() {
        long offset = before + bytes.position();
        return new UnreadableFile(
                declared == null
                        ? FileMessage.NOT_UTF8.with("offset", offset)
                        : FileMessage.CHARSET_MISMATCH
                                .with("charset", declared.name())
                                .with("offset", offset));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
