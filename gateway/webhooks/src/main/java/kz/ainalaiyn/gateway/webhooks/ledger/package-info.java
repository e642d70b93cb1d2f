/** Statements against the database that is kept for ever. */
@NullMarked
package kz.ainalaiyn.gateway.webhooks.ledger;

import org.jspecify.annotations.NullMarked;
