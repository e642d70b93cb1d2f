/** How a signed message gets to an address of the public internet, and to no other. */
@NullMarked
package kz.ainalaiyn.gateway.webhooks.sending;

import org.jspecify.annotations.NullMarked;
