package community.mhc.chassis.web;

import java.util.UUID;

/** What a {@code PUT} that creates answers, the first time and every time it is repeated with the same content. */
public record Created(UUID id) {}
