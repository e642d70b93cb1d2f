/** Why a graduate is counted, or is not. */
@NullMarked
package kz.ainalaiyn.gateway.reporting.explanation;

import org.jspecify.annotations.NullMarked;
