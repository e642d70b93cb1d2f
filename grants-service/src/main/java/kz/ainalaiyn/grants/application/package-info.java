/** Graduates' applications to competitions. */
@NullMarked
package kz.ainalaiyn.grants.application;

import org.jspecify.annotations.NullMarked;
