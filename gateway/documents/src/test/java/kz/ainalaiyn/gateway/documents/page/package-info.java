/** Tests of the forms of the coverage report. */
@NullMarked
package kz.ainalaiyn.gateway.documents.page;

import org.jspecify.annotations.NullMarked;
