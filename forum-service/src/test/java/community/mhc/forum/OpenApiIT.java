package community.mhc.forum;

import community.mhc.chassis.test.ApiContract;
import community.mhc.chassis.test.ServiceTest;

/** The API is the one in {@code contracts/openapi.json}. */
@ServiceTest
class OpenApiIT extends ApiContract {}
