/** Why a graduate is counted, or is not. */
@NullMarked
package kz.ainalaiyn.gateway.explanation;

import org.jspecify.annotations.NullMarked;
