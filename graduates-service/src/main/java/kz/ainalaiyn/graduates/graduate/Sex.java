package kz.ainalaiyn.graduates.graduate;

/** Sex as identity documents of Kazakhstan state it. */
enum Sex {
    FEMALE,
    MALE
}
