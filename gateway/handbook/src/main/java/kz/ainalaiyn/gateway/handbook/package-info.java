/** Makes the pages below {@code /docs} from the Markdown of the repository, when it is built. */
@NullMarked
package kz.ainalaiyn.gateway.handbook;

import org.jspecify.annotations.NullMarked;
