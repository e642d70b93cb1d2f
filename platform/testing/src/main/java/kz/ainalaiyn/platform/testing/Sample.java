package kz.ainalaiyn.platform.testing;

import java.util.Map;

/**
 * One resource of an application, by which the rules of the API are tried on it.
 *
 * @param collection the path that is posted to and listed, such as {@code /v1/graduates}
 * @param body a complete, valid body of the POST, all of its required members at the top level
 * @param textMember a required top-level member that holds a text, and that a PATCH may change
 * @param token of a caller who may create, read and change the resource
 * @param sameRightsToken of another caller who may do the same and sees the same resources
 * @param strangerToken of a caller who may create and read, but is of another organisation
 * @param forbiddenToken of a caller whose role may neither create nor read it
 */
public record Sample(
        String collection,
        Map<String, Object> body,
        String textMember,
        String token,
        String sameRightsToken,
        String strangerToken,
        String forbiddenToken) {}
