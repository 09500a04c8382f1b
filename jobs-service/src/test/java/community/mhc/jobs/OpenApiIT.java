package community.mhc.jobs;

import community.mhc.chassis.test.ApiContract;

/** The API is the one in {@code contracts/openapi.json}. */
@JobsServiceTest
class OpenApiIT extends ApiContract {}
