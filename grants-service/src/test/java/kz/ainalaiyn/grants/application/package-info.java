/** Tests over HTTP of applications. */
@NullMarked
package kz.ainalaiyn.grants.application;

import org.jspecify.annotations.NullMarked;
