/** Tests of organisations and institutions. */
@NullMarked
package kz.ainalaiyn.graduates.organisation;

import org.jspecify.annotations.NullMarked;
