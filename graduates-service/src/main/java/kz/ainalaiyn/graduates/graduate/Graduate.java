package kz.ainalaiyn.graduates.graduate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.ainalaiyn.graduates.identity.Iin;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One organisation's record of a graduate; who it really is, is {@code identity}'s to say. */
@Entity
class Graduate {
    @Id
    UUID id;

    String organisation;

    @Nullable
    String externalId;

    String familyName;
    String givenName;

    @Nullable
    String patronymic;

    LocalDate birthDate;

    @Enumerated(EnumType.STRING)
    Sex sex;

    String institution;
    int graduationYear;
    String district;

    byte @Nullable [] iin;
    byte @Nullable [] phone;
    byte @Nullable [] email;

    /** The members that the IIN contradicts: a warning to look again, not an error. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> iinContradicts = new ArrayList<>();

    Instant registeredAt;

    @Version
    long version;

    protected Graduate() {}

    Graduate(
            UUID id,
            String organisation,
            @Nullable String externalId,
            GraduateDetails details,
            PersonalData vault,
            Instant registeredAt) {
        this.id = id;
        this.organisation = organisation;
        this.externalId = externalId;
        this.registeredAt = registeredAt;
        describe(details, vault);
    }

    /** Takes over what the organisation says now; encrypted members are kept as they are when nothing about them changed. */
    final void describe(GraduateDetails details, PersonalData vault) {
        familyName = details.familyName();
        givenName = details.givenName();
        patronymic = details.patronymic();
        birthDate = details.birthDate();
        sex = details.sex();
        institution = details.institution();
        graduationYear = details.graduationYear();
        district = details.district();
        Iin number = IinChange.orKeep(details.iin()).appliedTo(iin(vault));
        iin = vault.seal("iin", id, number == null ? null : number.digits(), iin);
        phone = vault.seal("phone", id, details.phone(), phone);
        email = vault.seal("email", id, details.email(), email);
        List<String> contradicted = number == null ? List.of() : contradictions(number);
        if (!contradicted.equals(iinContradicts)) {
            iinContradicts = new ArrayList<>(contradicted);
        }
    }

    private List<String> contradictions(Iin number) {
        List<String> members = new ArrayList<>();
        if (number.birthDate() != null && !birthDate.equals(number.birthDate())) {
            members.add("birthDate");
        }
        if (number.male() != null && number.male() != (sex == Sex.MALE)) {
            members.add("sex");
        }
        return members;
    }

    @Nullable
    Iin iin(PersonalData vault) {
        String digits = vault.open("iin", id, iin);
        return digits == null ? null : new Iin(digits);
    }

    /** What a request would say that changes nothing. */
    GraduateDetails details(PersonalData vault) {
        return new GraduateDetails(
                familyName,
                givenName,
                patronymic,
                birthDate,
                sex,
                institution,
                graduationYear,
                district,
                new IinChange.Keep(),
                vault.open("phone", id, phone),
                vault.open("email", id, email));
    }
}
