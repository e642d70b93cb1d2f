/** Tests of what a client may ask in a time. */
@NullMarked
package kz.ainalaiyn.gateway.entrance.ratelimit;

import org.jspecify.annotations.NullMarked;
