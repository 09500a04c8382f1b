package community.mhc.files;

import community.mhc.chassis.test.ApiContract;

/** The API is the one in {@code contracts/openapi.json}. */
@FilesServiceTest
class OpenApiIT extends ApiContract {}
