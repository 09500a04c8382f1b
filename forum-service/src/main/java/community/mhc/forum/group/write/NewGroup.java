package community.mhc.forum.group.write;

import community.mhc.forum.group.Access;
import community.mhc.forum.text.WellFormed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** @param purpose may be empty */
record NewGroup(
        @NotBlank @Size(min = 3, max = 80) @WellFormed String name,
        @NotNull @Size(max = 500) @WellFormed(lines = true) String purpose,
        @NotNull Access access) {}
