/** Tests of the gateway. */
@NullMarked
package kz.ainalaiyn.gateway.documents.finalreport;

import org.jspecify.annotations.NullMarked;
