import { http, HttpResponse } from "msw";
import type { Schema } from "@/lib/api/client";
import { changed, created, done, has, notFound, page, problem } from "./answers";
import { ago, card, me, people } from "./people";
import { announcements, groups, newPost, rendered, type StoredThread, threads } from "./talk";

const mine = people.indexOf(me);
const lastOf = (thread: StoredThread) => thread.posts.at(-1)!;

function asSeen(g: (typeof groups)[0]): Schema<"Group"> {
  const inside = threads.filter((t) => t.groupId === g.id);
  const latest = inside
    .map((t) => lastOf(t).postedAt)
    .sort()
    .at(-1);
  const { members, ...group } = g;
  return {
    ...group,
    memberCount: members.filter((m) => m.role !== "requested").length,
    threadCount: inside.length,
    lastActivityAt: latest ?? group.lastActivityAt,
    myRole: members.find((m) => m.n === mine)?.role ?? null,
  };
}

function summary(t: StoredThread): Schema<"ThreadSummary"> {
  const last = lastOf(t);
  const { id, groupId, title, author, openedAt, locked, replyCount } = t;
  const lastReplyBy = t.replyCount > 0 ? last.author : null;
  return {
    id,
    groupId,
    title,
    author,
    openedAt,
    replyCount,
    lastActivityAt: last.postedAt,
    lastReplyBy,
    locked,
  };
}

const groupOf = (id: unknown) => groups.find((g) => g.id === id);
const threadOf = (id: unknown) => threads.find((t) => t.id === id);
const postOf = (params: { id?: unknown; postId?: unknown }) =>
  threadOf(params.id)?.posts.find((p) => p.id === params.postId);
const seenPost = ({ body, earlier, ...post }: StoredThread["posts"][0]) => post;

const membersOf = (id: unknown, asking: boolean) =>
  (groupOf(id)?.members ?? [])
    .filter((m) => (m.role === "requested") === asking)
    .map((m): Schema<"GroupMember"> => ({
      member: card(people[m.n]!),
      role: m.role,
      since: ago(24 * 30 * (m.n + 1)),
    }));

const decide =
  (role: "member" | null) =>
  ({ params }: { params: { id?: unknown; memberId?: unknown } }) => {
    const group = groupOf(params.id)!;
    const n = people.findIndex((p) => p.id === params.memberId);
    group.members = group.members.flatMap((m) => (m.n !== n ? [m] : role ? [{ n, role }] : []));
    return done("forum");
  };

const lock =
  (locked: boolean) =>
  ({ params }: { params: { id?: unknown } }) => {
    Object.assign(threadOf(params.id)!, { locked });
    return done("forum");
  };

export const forum = [
  http.get("*/api/v1/groups", ({ request }) => {
    const query = new URL(request.url).searchParams;
    const all = groups.map(asSeen).filter((g) => has(g.name, query.get("q")));
    const shown = all.filter((g) => query.get("mine") !== "true" || g.myRole);
    return page(
      request,
      shown.sort((a, b) => b.lastActivityAt.localeCompare(a.lastActivityAt)),
    );
  }),
  http.get("*/api/v1/groups/:id", ({ params }) => {
    const found = groupOf(params.id);
    return found ? HttpResponse.json(asSeen(found)) : notFound();
  }),
  http.put("*/api/v1/groups/:id", async ({ params, request }) => {
    const { name, purpose, access } = (await request.json()) as Schema<"NewGroup">;
    const members = [{ n: mine, role: "owner" as const }];
    groups.push({
      id: params.id as string,
      name,
      purpose,
      access,
      members,
      memberCount: 1,
      threadCount: 0,
      lastActivityAt: ago(0),
      myRole: null,
    });
    return created("forum", params.id);
  }),
  http.put("*/api/v1/groups/:id/members/me", ({ params }) => {
    const group = groupOf(params.id)!;
    const role = group.access === "open" ? ("member" as const) : ("requested" as const);
    group.members.push({ n: mine, role });
    return changed("forum", { groupId: group.id, role }, 1);
  }),
  http.delete("*/api/v1/groups/:id/members/me", ({ params }) => {
    const group = groupOf(params.id)!;
    group.members = group.members.filter((m) => m.n !== mine);
    return done("forum");
  }),
  http.get("*/api/v1/groups/:id/members", ({ params, request }) =>
    page(request, membersOf(params.id, false)),
  ),
  http.get("*/api/v1/groups/:id/requests", ({ params, request }) =>
    page(request, membersOf(params.id, true)),
  ),
  http.post("*/api/v1/groups/:id/members/:memberId/approve", decide("member")),
  http.post("*/api/v1/groups/:id/members/:memberId/decline", decide(null)),
  http.put("*/api/v1/groups/:id/members/:memberId/role", async ({ params, request }) => {
    const { role } = (await request.json()) as Schema<"NewRole">;
    const n = people.findIndex((p) => p.id === params.memberId);
    Object.assign(
      groupOf(params.id)!.members.find((m) => m.n === n)!,
      { role },
    );
    return done("forum");
  }),
  http.get("*/api/v1/groups/:id/threads", ({ params, request }) => {
    const inside = threads.filter((t) => t.groupId === params.id).map(summary);
    return page(
      request,
      inside.sort((a, b) => b.lastActivityAt.localeCompare(a.lastActivityAt)),
    );
  }),
  http.put("*/api/v1/threads/:id", async ({ params, request }) => {
    const { groupId, title, body } = (await request.json()) as Schema<"NewThread">;
    const id = params.id as string;
    const opening = newPost(id, mine, body, new Date().toISOString(), null);
    const { name } = groupOf(groupId)!;
    threads.push({
      id,
      groupId,
      groupName: name,
      title,
      author: card(me),
      openedAt: opening.postedAt,
      replyCount: 0,
      locked: false,
      openingPostId: opening.id,
      myRole: null,
      posts: [opening],
    });
    return created("forum", id);
  }),
  http.get("*/api/v1/threads/:id", ({ params }) => {
    const found = threadOf(params.id);
    if (!found) return notFound();
    const { posts: _posts, ...thread } = found;
    return HttpResponse.json({ ...thread, myRole: asSeen(groupOf(thread.groupId)!).myRole });
  }),
  http.post("*/api/v1/threads/:id/lock", lock(true)),
  http.post("*/api/v1/threads/:id/unlock", lock(false)),
  http.get("*/api/v1/threads/:id/posts", ({ params, request }) => {
    const found = threadOf(params.id);
    return found ? page(request, found.posts.map(seenPost)) : notFound();
  }),
  http.get("*/api/v1/threads/:id/posts/:postId", ({ params }) => {
    const found = postOf(params);
    if (!found) return notFound();
    const { earlier: _earlier, ...post } = found;
    return HttpResponse.json(post, { headers: { ETag: `"${post.revision}"` } });
  }),
  http.get("*/api/v1/threads/:id/posts/:postId/history", ({ params, request }) =>
    page(request, postOf(params)!.earlier),
  ),
  http.put("*/api/v1/threads/:id/posts/:postId", async ({ params, request }) => {
    const { inReplyTo, body } = (await request.json()) as Schema<"NewReply">;
    const thread = threadOf(params.id)!;
    if (thread.locked) return problem(409, "THREAD_LOCKED");
    const known = postOf(params);
    if (known) return known.body === body ? created("forum", known.id) : problem(422, "ID_REUSED");
    const parent = thread.posts.find((p) => p.id === inReplyTo);
    if (!parent) return problem(422, "PARENT_POST_UNKNOWN");
    thread.posts.push(
      newPost(thread.id, mine, body, new Date().toISOString(), parent, params.postId as string),
    );
    thread.replyCount++;
    return created("forum", params.postId);
  }),
  http.patch("*/api/v1/threads/:id/posts/:postId", async ({ params, request }) => {
    const post = postOf(params)!;
    if (request.headers.get("If-Match") !== `"${post.revision}"`)
      return problem(412, "REVISION_CONFLICT");
    const { body } = (await request.json()) as Schema<"PostEdit">;
    const at = new Date().toISOString();
    Object.assign(post, { body, html: rendered(body), editedAt: at, revision: post.revision + 1 });
    post.earlier.push({ revision: post.revision, html: post.html, at });
    return changed("forum", { revision: post.revision }, post.revision);
  }),
  http.get("*/api/v1/announcements/unseen-count", () =>
    HttpResponse.json({ count: announcements.filter((a) => !a.seen).length }),
  ),
  http.get("*/api/v1/announcements", ({ request }) => {
    const query = new URL(request.url).searchParams;
    const groupId = query.get("groupId");
    return page(
      request,
      announcements.filter(
        (a) => (!groupId || a.groupId === groupId) && (query.get("unseen") !== "true" || !a.seen),
      ),
    );
  }),
  http.put("*/api/v1/announcements/:id", async ({ params, request }) => {
    const { groupId, title, body } = (await request.json()) as Schema<"NewAnnouncement">;
    const { name } = groupOf(groupId)!;
    announcements.unshift({
      id: params.id as string,
      groupId,
      groupName: name,
      title,
      html: rendered(body),
      author: card(me),
      publishedAt: new Date().toISOString(),
      seen: true,
    });
    return created("forum", params.id);
  }),
  http.post("*/api/v1/announcements/:id/seen", ({ params }) => {
    Object.assign(
      announcements.find((a) => a.id === params.id)!,
      { seen: true },
    );
    return done("forum");
  }),
];
