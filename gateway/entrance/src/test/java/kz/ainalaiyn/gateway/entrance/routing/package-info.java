/** Tests of the way to the services. */
@NullMarked
package kz.ainalaiyn.gateway.entrance.routing;

import org.jspecify.annotations.NullMarked;
