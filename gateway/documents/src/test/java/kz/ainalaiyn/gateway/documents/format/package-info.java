/** Tests of the forms of the coverage report. */
@NullMarked
package kz.ainalaiyn.gateway.documents.format;

import org.jspecify.annotations.NullMarked;
