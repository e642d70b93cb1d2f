/** What the gateway has said and cannot make again: in which order it learned the services' changes. */
@NullMarked
package kz.ainalaiyn.gateway.reporting.revision;

import org.jspecify.annotations.NullMarked;
