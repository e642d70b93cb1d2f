/** Tests of {@code delivery}. */
@NullMarked
package kz.ainalaiyn.gateway.webhooks.delivery;

import org.jspecify.annotations.NullMarked;
