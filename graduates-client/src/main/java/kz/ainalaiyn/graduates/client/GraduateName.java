package kz.ainalaiyn.graduates.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** What a graduate is called, where the caller may see it; it is asked for when it is shown, and stored nowhere but in graduates-service. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GraduateName(
        String familyName, String givenName, @Nullable String patronymic) {}
