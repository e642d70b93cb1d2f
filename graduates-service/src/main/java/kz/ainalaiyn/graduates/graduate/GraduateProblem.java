package kz.ainalaiyn.graduates.graduate;

import kz.ainalaiyn.platform.http.ProblemType;

/** The problems that records of graduates bring. */
enum GraduateProblem implements ProblemType {
    EXTERNAL_ID_ERASED("external-id-erased", 409);

    private final String slug;
    private final int status;

    GraduateProblem(String slug, int status) {
        this.slug = slug;
        this.status = status;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }
}
