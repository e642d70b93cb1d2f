/** Tests of {@code sending}. */
@NullMarked
package kz.ainalaiyn.gateway.webhooks.sending;

import org.jspecify.annotations.NullMarked;
