package kz.ainalaiyn.grants.competition;

/** What came of taking an award out of a competition's number and budget. */
public sealed interface Grant {
    /** It is taken. */
    record Taken() implements Grant {}

    /** All of them were taken before. */
    record NoneLeft(int awardCount) implements Grant {}

    /** There is one left, but not that much money. */
    record TooMuch(String left) implements Grant {}
}
