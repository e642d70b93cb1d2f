/** What an application that runs in a browser needs of the gateway. */
@NullMarked
package kz.ainalaiyn.gateway.entrance.browser;

import org.jspecify.annotations.NullMarked;
