/** The coverage report in each form that a reader asks for. */
@NullMarked
package kz.ainalaiyn.gateway.documents.format;

import org.jspecify.annotations.NullMarked;
