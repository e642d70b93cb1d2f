/** Tests of {@code subscription}. */
@NullMarked
package kz.ainalaiyn.gateway.webhooks.subscription;

import org.jspecify.annotations.NullMarked;
