/** Tests of reconciliations. */
@NullMarked
package kz.ainalaiyn.gateway.reconciliation;

import org.jspecify.annotations.NullMarked;
