/** Tests of explanations. */
@NullMarked
package kz.ainalaiyn.gateway.reporting.explanation;

import org.jspecify.annotations.NullMarked;
