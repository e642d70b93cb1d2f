/** What happened with one graduate, over all services. */
@NullMarked
package kz.ainalaiyn.gateway.entrance.timeline;

import org.jspecify.annotations.NullMarked;
