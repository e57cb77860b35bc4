package org.sayram.iot.internal.dialect;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import org.sayram.gb26875.Dialect;
import org.sayram.gb26875.ObjectType;
import org.sayram.gb26875.PrivateForm;
import org.sayram.iot.IotProblem;

/**
 * A dialect as it is written down.
 *
 * @param zone zone of the terminal's clock, for example {@code Asia/Shanghai} or {@code UTC+06:00}
 * @param forms the maker's own forms
 * @param note where it comes from and what is not sure
 */
record DialectSpec(
        @NotBlank @Size(max = 60) String zone,
        @NotNull @Size(max = 60) List<Form> forms,
        @NotNull @Size(max = 500) String note) {
    /**
     * One form.
     *
     * @param flag type flag on the wire, 1 to 254
     * @param as type of the standard that it says: 1, 2, 3, 4, 21 or 24
     * @param restored whether the flag says that the state is over
     * @param fields the fields of one object in their order, for example {@code component-address*2}
     */
    record Form(
            int flag,
            int as,
            boolean restored,
            @NotNull @Size(max = 60) List<String> fields) {}

    /** The dialect for a terminal with this order of zone and point; {@link IotProblem#DIALECT_INVALID} says what is wrong. */
    Dialect dialect(Dialect.PointOrder order) {
        try {
            return new Dialect(
                    ZoneId.of(zone),
                    order,
                    Dialect.AddressField.SOURCE,
                    forms.stream().map(DialectSpec::form).toList());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw IotProblem.DIALECT_INVALID.with("reason", String.valueOf(e.getMessage()));
        }
    }

    private static PrivateForm form(Form form) {
        ObjectType as = ObjectType.findByCode(form.as())
                .orElseThrow(() -> new IllegalArgumentException("there is no type " + form.as() + " in the standard"));
        return new PrivateForm(
                form.flag(),
                as,
                form.restored(),
                form.fields().stream().map(PrivateForm.Part::parse).toList());
    }
}
