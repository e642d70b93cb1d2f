/** What the services did, revision by revision, as reports need it. */
@NullMarked
package kz.ainalaiyn.gateway.reporting.projection;

import org.jspecify.annotations.NullMarked;
