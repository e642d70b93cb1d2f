package kz.ainalaiyn.platform.http.deadline;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.ScheduledFuture;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The head of a request, and the first byte of a connection, come within {@value #SECONDS} seconds, or the connection is
 * ended: with 408 where a head has begun (RFC 9110, 15.5.9).
 *
 * <p>All methods are called by the connection's event loop.
 */
final class HeadDeadline extends ChannelInboundHandlerAdapter {
    static final int SECONDS = 10;

    private static final byte[] ANSWER = """
            HTTP/1.1 408 Request Timeout\r
            Connection: close\r
            Cache-Control: no-store\r
            X-Content-Type-Options: nosniff\r
            Content-Length: 0\r
            \r
            """.getBytes(StandardCharsets.US_ASCII);

    private @Nullable ScheduledFuture<?> deadline;
    private int requests;
    private boolean multiplexed;
    private boolean begun;
    private long received;

    /** The one of this connection, or null where the connection is not from outside. */
    static @Nullable HeadDeadline of(Channel connection) {
        return connection.pipeline().get(HeadDeadline.class);
    }

    @Override
    public void channelActive(ChannelHandlerContext context) throws Exception {
        begin(context);
        super.channelActive(context);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        begun = true;
        if (message instanceof ByteBuf bytes) {
            received += bytes.readableBytes();
        }
        // What comes while a request is answered belongs to its body, or is read when its answer is sent.
        if (requests == 0 && deadline == null && !multiplexed) {
            begin(context);
        }
        super.channelRead(context, message);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        cancel();
        super.channelInactive(context);
    }

    /** A head has come whole; {@code multiplexed} where several requests share the connection (HTTP/2). */
    void requestBegins(boolean multiplexed) {
        this.multiplexed = multiplexed;
        requests++;
        cancel();
    }

    void requestEnds() {
        requests--;
        begun = false;
    }

    /** How many bytes have come since the connection was opened. */
    long received() {
        return received;
    }

    private void begin(ChannelHandlerContext context) {
        deadline = context.executor().schedule(() -> end(context), SECONDS, TimeUnit.SECONDS);
    }

    private void cancel() {
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }

    private void end(ChannelHandlerContext context) {
        if (begun) {
            context.writeAndFlush(Unpooled.wrappedBuffer(ANSWER)).addListener(ChannelFutureListener.CLOSE);
        } else {
            context.close();
        }
    }
}
