/** The statements by which lists are read. */
@NullMarked
package kz.ainalaiyn.platform.access.statement;

import org.jspecify.annotations.NullMarked;
