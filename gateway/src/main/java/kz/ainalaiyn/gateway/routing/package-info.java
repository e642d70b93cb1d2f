/** Which service answers which path. */
@NullMarked
package kz.ainalaiyn.gateway.routing;

import org.jspecify.annotations.NullMarked;
