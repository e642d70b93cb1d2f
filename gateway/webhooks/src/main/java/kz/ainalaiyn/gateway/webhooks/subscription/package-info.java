/** Who is told of which changes, and where. */
@NullMarked
package kz.ainalaiyn.gateway.webhooks.subscription;

import org.jspecify.annotations.NullMarked;
