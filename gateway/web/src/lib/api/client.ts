import createClient, { type Middleware } from "openapi-fetch";
import { announce } from "./signals";
import { positionsHeader, rememberPosition } from "./positions";
import { offline, problemOf } from "./problem";
import type { components, paths } from "./schema";

/** A schema of the API by its name: `Schema<"Thread">`. */
export type Schema<K extends keyof components["schemas"]> = components["schemas"][K];

/** A person as every service embeds her: its own copy of the member service's card. */
export interface Member {
  id: string;
  name: string;
  /** Null while a service has not heard of a newcomer yet. */
  profession: string | null;
  /** USPS code; null likewise. */
  licenceState: string | null;
}

/** Over TLS the cookie is bound to this host; one without the prefix was planted by somebody else. */
const CSRF_COOKIE = location.protocol === "https:" ? "__Host-XSRF-TOKEN" : "XSRF-TOKEN";

export const csrfToken = () => new RegExp(`(?:^|;\\s*)${CSRF_COOKIE}=([^;]+)`).exec(document.cookie)?.[1] ?? "";

const household: Middleware = {
  onRequest({ request }) {
    if (request.method === "GET") {
      const positions = positionsHeader();
      if (positions) request.headers.set("Mhc-Position", positions);
    } else {
      request.headers.set("X-XSRF-TOKEN", decodeURIComponent(csrfToken()));
    }
    return request;
  },
  onResponse({ response }) {
    rememberPosition(response.headers.get("Mhc-Position"));
    if (response.headers.get("Mhc-Stale") === "true") announce("stale");
    return response;
  },
};

export const api = createClient<paths>({
  baseUrl: window.location.origin,
  fetch: (request) => fetch(request),
});
api.use(household);

interface Answer<D> {
  data?: D;
  error?: unknown;
  response: Response;
}

/** The body of a good answer; anything else is thrown as a Problem. */
export async function answerOf<D>(call: Promise<Answer<D>>): Promise<D> {
  return (await wholeAnswerOf(call)).data;
}

/** Like {@link answerOf}, with the entity tag that an edit must send back. */
export async function wholeAnswerOf<D>(
  call: Promise<Answer<D>>,
): Promise<{ data: D; etag: string | null }> {
  const { data, error, response } = await call.catch(() => {
    throw offline();
  });
  if (!response.ok) {
    if (response.status === 401) announce("signed-out");
    throw problemOf(response.status, error);
  }
  return { data: data as D, etag: response.headers.get("ETag") };
}
