/** How much a client may ask in a time, counted by all gateways together. */
@NullMarked
package kz.ainalaiyn.gateway.entrance.ratelimit;

import org.jspecify.annotations.NullMarked;
