/** What is on its way to subscribers, until they have it. */
@NullMarked
package kz.ainalaiyn.gateway.webhooks.delivery;

import org.jspecify.annotations.NullMarked;
