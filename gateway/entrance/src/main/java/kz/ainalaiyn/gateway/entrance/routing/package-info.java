/** Which service answers which path. */
@NullMarked
package kz.ainalaiyn.gateway.entrance.routing;

import org.jspecify.annotations.NullMarked;
