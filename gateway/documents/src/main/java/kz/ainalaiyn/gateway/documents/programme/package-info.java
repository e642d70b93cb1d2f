/** The pages of one programme for those who run it and those who examine it. */
@NullMarked
package kz.ainalaiyn.gateway.documents.programme;

import org.jspecify.annotations.NullMarked;
