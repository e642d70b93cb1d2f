/** Tests of evidence, without a database: what is encoded, merged and read back. */
@NullMarked
package kz.ainalaiyn.gateway.reporting.evidence;

import org.jspecify.annotations.NullMarked;
