/** The coverage report as a page. */
@NullMarked
package kz.ainalaiyn.gateway.page;

import org.jspecify.annotations.NullMarked;
