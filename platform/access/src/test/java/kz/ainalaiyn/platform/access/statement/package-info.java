/** What is tried of the rules of HTTP without starting an application. */
@NullMarked
package kz.ainalaiyn.platform.access.statement;

import org.jspecify.annotations.NullMarked;
