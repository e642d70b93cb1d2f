/** Tests of the outreach list and the forecast. */
@NullMarked
package kz.ainalaiyn.gateway.outreach;

import org.jspecify.annotations.NullMarked;
