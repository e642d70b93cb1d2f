package kz.ainalaiyn.platform.http;

/**
 * What the caller may do with a record now.
 *
 * @param name the operation's name in the contract
 * @param method the HTTP method
 * @param href where to send it: a path at the address of the answer
 */
record Action(String name, String method, String href) {}
