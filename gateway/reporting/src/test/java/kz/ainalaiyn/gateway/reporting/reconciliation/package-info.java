/** Tests of reconciliations. */
@NullMarked
package kz.ainalaiyn.gateway.reporting.reconciliation;

import org.jspecify.annotations.NullMarked;
