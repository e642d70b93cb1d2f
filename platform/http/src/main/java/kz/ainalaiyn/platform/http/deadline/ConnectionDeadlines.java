package kz.ainalaiyn.platform.http.deadline;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.VertxOptions;
import jakarta.inject.Singleton;

/**
 * Puts every connection that is accepted under {@link HeadDeadline}. Vert.x has a time for idle connections alone, and one
 * that brings a byte every few seconds is not idle; Netty's extension point reaches a connection before its first byte.
 */
public final class ConnectionDeadlines extends ChannelInitializerExtension {

    @Override
    public void postInitializeServerChildChannel(Channel connection) {
        connection.pipeline().addFirst(new HeadDeadline());
    }

    /** Netty looks for extensions where this property is set before it opens its first connection. */
    @Singleton
    static final class Activation implements VertxOptionsCustomizer {
        @Override
        public void accept(VertxOptions options) {
            System.setProperty(ChannelInitializerExtension.EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
        }
    }
}
