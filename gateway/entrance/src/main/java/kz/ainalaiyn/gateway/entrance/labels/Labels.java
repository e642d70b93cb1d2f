package kz.ainalaiyn.gateway.entrance.labels;

import java.util.SortedMap;

/**
 * What a person shall read in place of a code.
 *
 * @param language of the labels; a name that nobody gave in it is in another one
 * @param enumerations the values of the contract's enumerations, by the name of its schema; a value that came later than these labels has none
 * @param problems the titles of the types of problems, by {@code type}
 * @param organisations by their codes
 * @param institutions by their codes
 * @param districts by their codes
 */
record Labels(
        String language,
        SortedMap<String, SortedMap<String, String>> enumerations,
        SortedMap<String, String> problems,
        SortedMap<String, String> organisations,
        SortedMap<String, String> institutions,
        SortedMap<String, String> districts) {}
