/** The final report of a programme, in words. */
@NullMarked
package kz.ainalaiyn.gateway.documents.finalreport;

import org.jspecify.annotations.NullMarked;
