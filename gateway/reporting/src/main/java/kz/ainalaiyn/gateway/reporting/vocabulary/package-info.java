/** The values that parameters of reports can have, and which of them are near to one that is not among them. */
@NullMarked
package kz.ainalaiyn.gateway.reporting.vocabulary;

import org.jspecify.annotations.NullMarked;
