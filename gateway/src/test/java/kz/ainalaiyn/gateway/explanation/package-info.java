/** Tests of explanations. */
@NullMarked
package kz.ainalaiyn.gateway.explanation;

import org.jspecify.annotations.NullMarked;
