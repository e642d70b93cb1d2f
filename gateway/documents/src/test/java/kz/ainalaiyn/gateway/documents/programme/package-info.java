/** Tests of the pages of a programme. */
@NullMarked
package kz.ainalaiyn.gateway.documents.programme;

import org.jspecify.annotations.NullMarked;
