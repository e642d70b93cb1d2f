package kz.ainalaiyn.graduates.graduate;

import kz.ainalaiyn.platform.http.ProblemType;

/** The problems that records of graduates bring. */
enum GraduateProblem implements ProblemType {
    EXTERNAL_ID_ERASED("external-id-erased", 409, "The record of this external id has been erased");

    private final String slug;
    private final int status;
    private final String title;

    GraduateProblem(String slug, int status, String title) {
        this.slug = slug;
        this.status = status;
        this.title = title;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
