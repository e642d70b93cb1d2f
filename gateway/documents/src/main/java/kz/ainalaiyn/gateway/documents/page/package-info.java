/** The coverage report as a page. */
@NullMarked
package kz.ainalaiyn.gateway.documents.page;

import org.jspecify.annotations.NullMarked;
