/** Reports that are signed, so that anybody can prove what they were. */
@NullMarked
package kz.ainalaiyn.gateway.reporting.seal;

import org.jspecify.annotations.NullMarked;
