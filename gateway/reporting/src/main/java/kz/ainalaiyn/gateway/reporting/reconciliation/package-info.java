/** What happened between two figures of one programme. */
@NullMarked
package kz.ainalaiyn.gateway.reporting.reconciliation;

import org.jspecify.annotations.NullMarked;
