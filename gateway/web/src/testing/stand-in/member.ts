import { http, HttpResponse } from "msw";
import type { Schema } from "@/lib/api/client";
import { changed, counts, created, done, has, notFound, page, problem } from "./answers";
import { connections } from "./keepsakes";
import { card, me, people } from "./people";

const connectionWith = (memberId: string): Schema<"MemberPage">["connection"] => {
  const found = connections.find((c) => c.member.id === memberId);
  return found ? { id: found.id, state: found.state, direction: found.direction } : null;
};

const one = (id: unknown) => connections.findIndex((c) => c.id === id);
const end = ({ params }: { params: { id?: unknown } }) => {
  if (one(params.id) >= 0) connections.splice(one(params.id), 1);
  return done("member");
};

export const member = [
  http.put("*/api/v1/members/:id", async ({ params, request }) => {
    const body = (await request.json()) as Schema<"Registration">;
    if (people.some((p) => p.email === body.email)) return problem(409, "EMAIL_TAKEN");
    return created("member", params.id);
  }),
  http.get("*/api/v1/me", () => {
    const { id, email, name, profession, licenceState, joinedAt, profile, revision } = me;
    return HttpResponse.json(
      { id, email, name, profession, licenceState, joinedAt, profile },
      { headers: { ETag: `"${revision}"` } },
    );
  }),
  http.patch("*/api/v1/me/profile", async ({ request }) => {
    if (request.headers.get("If-Match") !== `"${me.revision}"`)
      return problem(412, "REVISION_CONFLICT");
    Object.assign(me.profile, await request.json());
    me.revision++;
    return changed("member", me.profile, me.revision);
  }),
  http.get("*/api/v1/members", ({ request }) => {
    const query = new URL(request.url).searchParams;
    const named = people.filter((p) => has(p.name, query.get("q")));
    const profession = query.get("profession");
    const state = query.get("state");
    const fits = (p: (typeof people)[0], by: { profession?: boolean; state?: boolean }) =>
      (!by.profession || !profession || p.profession === profession) &&
      (!by.state || !state || p.licenceState === state);
    const found = named
      .filter((p) => fits(p, { profession: true, state: true }))
      .sort((a, b) =>
        query.get("order") === "newest"
          ? b.joinedAt.localeCompare(a.joinedAt)
          : a.name.localeCompare(b.name),
      )
      .map((p) => ({ ...card(p), ...p.profile, joinedAt: p.joinedAt, about: undefined }));
    return page(request, found, {
      facets: {
        professions: counts(named.filter((p) => fits(p, { state: true })).map((p) => p.profession)),
        states: counts(
          named.filter((p) => fits(p, { profession: true })).map((p) => p.licenceState),
        ),
      },
    });
  }),
  http.get("*/api/v1/members/:id", ({ params }) => {
    const found = people.find((p) => p.id === params.id);
    if (!found) return notFound();
    const { profile, joinedAt } = found;
    return HttpResponse.json({
      ...card(found),
      joinedAt,
      profile,
      connection: connectionWith(found.id),
    });
  }),
  http.get("*/api/v1/connections", ({ request }) => {
    const state = new URL(request.url).searchParams.get("state");
    return page(
      request,
      connections.filter((c) => !state || c.state === state),
    );
  }),
  http.put("*/api/v1/connections/:id", async ({ params, request }) => {
    const { to, note } = (await request.json()) as Schema<"ConnectionRequest">;
    const asked = people.find((p) => p.id === to);
    if (!asked) return notFound();
    connections.push({
      id: params.id as string,
      state: "requested",
      direction: "outgoing",
      member: card(asked),
      note: note ?? "",
      requestedAt: new Date().toISOString(),
      connectedAt: null,
    });
    return created("member", params.id);
  }),
  http.post("*/api/v1/connections/:id/accept", ({ params }) => {
    const found = connections[one(params.id)];
    if (!found) return notFound();
    Object.assign(found, { state: "connected", connectedAt: new Date().toISOString() });
    return done("member");
  }),
  http.post("*/api/v1/connections/:id/decline", end),
  http.post("*/api/v1/connections/:id/withdraw", end),
  http.delete("*/api/v1/connections/:id", end),
];
