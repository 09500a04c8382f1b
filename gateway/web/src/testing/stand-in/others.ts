import { http, HttpResponse } from "msw";
import type { Schema } from "@/lib/api/client";
import { counts, created, done, has, notFound, page } from "./answers";
import { files, jobs, notifications, type StoredFile } from "./keepsakes";
import { card, me } from "./people";
import { groups } from "./talk";

const announced = new Map<string, Schema<"NewFile">>();
const fileOf = (id: unknown) => files.find((f) => f.id === id);
const entry = ({ content, ...file }: StoredFile) => file;

const library = [
  http.get("*/api/v1/files", ({ request }) => {
    const query = new URL(request.url).searchParams;
    const is = (name: string, value: string) => !query.get(name) || query.get(name) === value;
    const tag = query.get("tag");
    const found = files
      .filter((f) => is("groupId", f.groupId) && is("folder", f.folder) && is("kind", f.kind))
      .filter((f) => (!tag || f.tags.includes(tag)) && has(f.name, query.get("q")))
      .sort((a, b) => b.uploadedAt.localeCompare(a.uploadedAt));
    return page(request, found.map(entry), {
      facets: {
        folders: counts(found.map((f) => f.folder)),
        tags: counts(found.flatMap((f) => f.tags)),
        kinds: counts(found.map((f) => f.kind)),
      },
    });
  }),
  http.get("*/api/v1/files/:id", ({ params }) => {
    const found = fileOf(params.id);
    return found ? HttpResponse.json(entry(found)) : notFound();
  }),
  http.get("*/api/v1/files/:id/content", ({ params }) => {
    const found = fileOf(params.id);
    if (!found) return notFound();
    return new HttpResponse(found.content as BodyInit, { headers: { "Content-Type": found.kind } });
  }),
  http.put("*/api/v1/files/:id", async ({ params, request }) => {
    announced.set(params.id as string, (await request.json()) as Schema<"NewFile">);
    return created("files", params.id);
  }),
  http.put("*/api/v1/files/:id/content", async ({ params, request }) => {
    const told = announced.get(params.id as string)!;
    const content = new Uint8Array(await request.arrayBuffer());
    files.unshift({
      ...told,
      id: params.id as string,
      groupName: groups.find((g) => g.id === told.groupId)!.name,
      kind: told.name.endsWith(".pdf") ? "application/pdf" : "text/plain",
      size: content.length,
      uploadedBy: card(me),
      uploadedAt: new Date().toISOString(),
      content,
    });
    return done("files");
  }),
  http.delete("*/api/v1/files/:id", ({ params }) => {
    files.splice(
      files.findIndex((f) => f.id === params.id),
      1,
    );
    return done("files");
  }),
];

const jobOf = (id: unknown) => jobs.find((j) => j.id === id);
const posting = ({ interest, ...job }: (typeof jobs)[0]) => job;

const board = [
  http.get("*/api/v1/jobs", ({ request }) => {
    const query = new URL(request.url).searchParams;
    const found = jobs.filter(
      (j) =>
        (query.get("mine") === "true" ? j.mine : j.status === "open") &&
        (!query.get("state") || j.state === query.get("state")) &&
        (!query.get("profession") || j.profession === query.get("profession")) &&
        (query.get("remote") !== "true" || j.remote) &&
        (query.get("supervision") !== "true" || j.supervisionOffered) &&
        has(`${j.title} ${j.employer}`, query.get("q")),
    );
    return page(request, found.map(posting), {
      facets: {
        professions: counts(found.map((j) => j.profession)),
        states: counts(found.map((j) => j.state)),
      },
    });
  }),
  http.get("*/api/v1/jobs/:id", ({ params }) => {
    const found = jobOf(params.id);
    return found ? HttpResponse.json(posting(found)) : notFound();
  }),
  http.put("*/api/v1/jobs/:id", async ({ params, request }) => {
    const job = (await request.json()) as Schema<"NewJob">;
    const postedAt = new Date().toISOString();
    jobs.unshift({
      ...job,
      id: params.id as string,
      postedBy: card(me),
      postedAt,
      status: "open",
      mine: true,
      interested: false,
      interest: [],
    });
    return created("jobs", params.id);
  }),
  http.post("*/api/v1/jobs/:id/close", ({ params }) => {
    Object.assign(jobOf(params.id)!, { status: "closed" });
    return done("jobs");
  }),
  http.put("*/api/v1/jobs/:id/interest", ({ params }) => {
    Object.assign(jobOf(params.id)!, { interested: true });
    return created("jobs", params.id);
  }),
  http.delete("*/api/v1/jobs/:id/interest", ({ params }) => {
    Object.assign(jobOf(params.id)!, { interested: false });
    return done("jobs");
  }),
  http.get("*/api/v1/jobs/:id/interest", ({ params, request }) =>
    page(request, jobOf(params.id)!.interest),
  ),
];

const inbox = [
  http.get("*/api/v1/notifications/unread-count", () =>
    HttpResponse.json({ count: notifications.filter((n) => !n.readAt).length }),
  ),
  http.get("*/api/v1/notifications", ({ request }) => {
    const unread = new URL(request.url).searchParams.get("unread") === "true";
    return page(
      request,
      notifications.filter((n) => !unread || !n.readAt),
    );
  }),
  http.post("*/api/v1/notifications/read-all", () => {
    for (const n of notifications) n.readAt ??= new Date().toISOString();
    return done("notification");
  }),
  http.post("*/api/v1/notifications/:id/read", ({ params }) => {
    const found = notifications.find((n) => n.id === params.id);
    if (found) found.readAt ??= new Date().toISOString();
    return done("notification");
  }),
];

const gateway = [
  http.get("*/session", ({ request }) => {
    const stranger = /stranger=1/.test(request.headers.get("cookie") ?? "");
    return HttpResponse.json({ member: stranger ? null : { id: me.id, name: me.name } });
  }),
  http.post("*/sign-out", () => new HttpResponse(null, { status: 204 })),
];

export const others = [...library, ...board, ...inbox, ...gateway];
