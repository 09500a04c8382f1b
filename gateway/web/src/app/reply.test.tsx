import { screen, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { expect, test } from "vitest";
import { open } from "@/testing/open";
import { called, recordRequests } from "@/testing/recorded";
import { server } from "@/testing/setup";
import { id, people } from "@/testing/stand-in/people";
import { newPost, threads } from "@/testing/stand-in/talk";

const thread = threads[1]!;
const requests = recordRequests();
const POST = "*/api/v1/threads/:id/posts/:postId";

async function write(text: string) {
  const page = open(`/threads/${thread.id}`);
  await page.user.type(await screen.findByRole("textbox", { name: /your reply/i }), text);
  await page.user.click(screen.getByRole("button", { name: "Post reply" }));
  return page;
}

test("a reply whose answer was lost is sent again and posted once", async () => {
  server.use(
    http.put(
      POST,
      async ({ params, request }) => {
        const { body } = (await request.json()) as { body: string };
        thread.posts.push(
          newPost(
            thread.id,
            0,
            body,
            new Date().toISOString(),
            thread.posts[0]!,
            params.postId as string,
          ),
        );
        return HttpResponse.error();
      },
      { once: true },
    ),
  );
  const { user } = await write("Sent once, heard twice?");
  expect(await screen.findByText(/no connection.*Your text is saved here/i)).toBeVisible();

  await user.click(screen.getByRole("button", { name: "Post reply" }));
  expect(await screen.findByText("Sent once, heard twice?", { selector: "p" })).toBeVisible();
  const sent = called(requests, "PUT", /posts/);
  expect(sent).toHaveLength(2);
  expect(sent[0]!.url).toBe(sent[1]!.url);
  expect(thread.posts.filter((p) => p.body === "Sent once, heard twice?")).toHaveLength(1);
});

test("an id used up by another text is replaced, and the text is kept", async () => {
  server.use(
    http.put(POST, () => HttpResponse.json({ code: "ID_REUSED", status: 422 }, { status: 422 }), {
      once: true,
    }),
  );
  const { user } = await write("the newer text");
  expect(await screen.findByText(/earlier version of this was already posted/)).toBeVisible();
  expect(screen.getByRole("textbox", { name: /your reply/i })).toHaveValue("the newer text");

  await user.click(screen.getByRole("button", { name: "Post reply" }));
  expect(await screen.findByText("the newer text", { selector: "p" })).toBeVisible();
  const [first, second] = called(requests, "PUT", /posts/);
  expect(first!.url).not.toBe(second!.url);
});

test("the next read says how far her write got", async () => {
  await write("positions");
  await screen.findByText("positions", { selector: "p" });
  const reads = called(requests, "GET", new RegExp(`${thread.id}/posts`));
  expect(reads[0]!.headers.get("Mhc-Position")).toBeNull();
  expect(reads.at(-1)!.headers.get("Mhc-Position")).toMatch(/^forum:\d+$/);
});

test("a write carries the token of the XSRF cookie", async () => {
  document.cookie = "XSRF-TOKEN=abc%2F1";
  await write("with a token");
  await screen.findByText("with a token", { selector: "p" });
  expect(called(requests, "PUT", /posts/)[0]!.headers.get("X-XSRF-TOKEN")).toBe("abc/1");
});

test("answering a reply says whom she answers", async () => {
  const { user } = open(`/threads/${thread.id}`);
  const peter = await screen.findByRole("article", { name: "Peter Kowalczyk-Reyes wrote" });
  await user.click(within(peter).getByRole("button", { name: /^Answer/ }));
  expect(screen.getByText(/You are answering Peter Kowalczyk-Reyes/)).toBeVisible();
  expect(screen.getByRole("textbox", { name: /your reply/i })).toHaveFocus();
  await user.keyboard("Which music?");
  await user.click(screen.getByRole("button", { name: "Post reply" }));
  expect(
    await screen.findByRole("link", { name: "in answer to Peter Kowalczyk-Reyes" }),
  ).toBeVisible();
});

test("after an @ the members of the group are offered, and the choice is sent as a mention", async () => {
  const { user } = open(`/threads/${thread.id}`);
  const box = await screen.findByRole("textbox", { name: /your reply/i });
  await user.type(box, "Ask @Cal");
  const caleb = people[8]!;
  expect(await screen.findByRole("option", { name: /Caleb Whitehorse/ })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  await user.keyboard("{Enter}about it");
  expect(box).toHaveValue("Ask @Caleb Whitehorse about it");
  await user.click(screen.getByRole("button", { name: "Post reply" }));
  const link = await screen.findByRole("link", { name: "@Caleb Whitehorse" });
  expect(link).toHaveAttribute("href", `/people/${caleb.id}`);
  const { body } = (await called(requests, "PUT", /posts/)[0]!.json()) as { body: string };
  expect(body).toBe(`Ask [@Caleb Whitehorse](mention:${caleb.id}) about it`);
});

test("a closed thread can be read and takes no reply", async () => {
  open(`/threads/${id("cccc", 5)}`);
  expect(await screen.findByText("This thread is closed")).toBeVisible();
  expect(screen.queryByRole("textbox", { name: /your reply/i })).toBeNull();
});

test("an edited post says so and shows its earlier wordings", async () => {
  const { user } = open(`/threads/${id("cccc", 0)}`);
  const mine = await screen.findByRole("article", { name: "Nora Lindqvist wrote" });
  await user.click(within(mine).getByRole("button", { name: "Edit" }));
  const box = await screen.findByRole("textbox", { name: /your post/i });
  expect((box as HTMLTextAreaElement).value).toContain("@Caleb Whitehorse and I");
  await user.clear(box);
  await user.type(box, "Said better.");
  await user.click(screen.getByRole("button", { name: "Save" }));
  await user.click(await screen.findByRole("button", { name: /see earlier wordings/ }));
  const history = await screen.findByRole("dialog");
  expect(await within(history).findByText("Said better.")).toBeInTheDocument();
  expect(within(history).getByText(/The question is never/)).toBeInTheDocument();
});
