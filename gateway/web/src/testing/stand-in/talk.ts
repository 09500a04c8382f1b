import type { Schema } from "@/lib/api/client";
import { ago, card, id, people } from "./people";

type Group = Schema<"Group"> & { members: { n: number; role: Schema<"GroupMember">["role"] }[] };

const group = (
  n: number,
  name: string,
  purpose: string,
  access: "open" | "closed",
  members: string,
): Group => {
  const roles = members.split(" ").map((word) => {
    const [who, mark] = word.split(":");
    const role = { o: "owner", m: "moderator", r: "requested" }[mark ?? ""] ?? "member";
    return { n: Number(who), role: role as Schema<"GroupMember">["role"] };
  });
  return {
    id: id("bbbb", n),
    name,
    purpose,
    access,
    memberCount: 0,
    threadCount: 0,
    lastActivityAt: ago(24 * 365),
    myRole: null,
    members: roles,
  };
};

export const groups: Group[] = [
  group(
    0,
    "Rural Practice",
    "For those who are the only clinician for miles: dual relationships, long drives, and seeing clients at the grocery store.",
    "open",
    "0:o 8:m 2 3 12 5 6 10",
  ),
  group(
    1,
    "Consultation Circle: Trauma",
    "A small circle that meets every second Thursday. Cases are de-identified, what is said stays here.",
    "closed",
    "1:o 0:m 11 3 9 13:r 10:r",
  ),
  group(
    2,
    "Telehealth, Honestly",
    "Platforms, consent forms, cats on keyboards, and what gets lost through a screen.",
    "open",
    "7:o 0 1 2 4 6 11",
  ),
  group(
    3,
    "New Parents in Practice",
    "Coming back, cutting down, starting over.",
    "open",
    "2:o 4 7 9",
  ),
  group(
    4,
    "Supervision and Hours",
    "Trainees and those who supervise them. Ask what you would not ask at work.",
    "open",
    "1:o 4 13",
  ),
  group(
    5,
    "After a Client Dies",
    "For those who have lost a client. You need not explain anything here.",
    "closed",
    "12:o 5 7",
  ),
  group(
    6,
    "School Based Work",
    "Psychologists, counselors and social workers between bells.",
    "open",
    "10:o 6 4",
  ),
];

export interface StoredPost extends Schema<"Post"> {
  body: string;
  earlier: Schema<"PostRevision">[];
}
export interface StoredThread extends Schema<"Thread"> {
  posts: StoredPost[];
}

/** Enough of Markdown for a stand-in: the forum service has the real renderer. */
export function rendered(markdown: string): string {
  const safe = markdown.replace(/[&<>]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[c]!);
  return safe
    .split(/\n{2,}/)
    .map((block) => {
      const inline = block
        .replace(/\*\*(.+?)\*\*/g, "<strong>$1</strong>")
        .replace(/\*(.+?)\*/g, "<em>$1</em>")
        .replace(
          /\[@([^\]]+)\]\(mention:([\w-]+)\)/g,
          '<a class="mention" href="/people/$2">@$1</a>',
        );
      if (/^&gt; /.test(inline))
        return `<blockquote><p>${inline.replace(/^&gt; /gm, "")}</p></blockquote>`;
      if (/^- /.test(inline))
        return `<ul>${inline
          .split("\n")
          .map((l) => `<li>${l.slice(2)}</li>`)
          .join("")}</ul>`;
      return `<p>${inline.replace(/\n/g, "<br>")}</p>`;
    })
    .join("\n");
}

let posts = 0;
export function newPost(
  threadId: string,
  by: number,
  body: string,
  at: string,
  parent: StoredPost | null,
  postId?: string,
): StoredPost {
  return {
    id: postId ?? id("dddd", posts++),
    threadId,
    inReplyTo: parent?.id ?? null,
    depth: parent ? parent.depth + 1 : 0,
    author: card(people[by]!),
    html: rendered(body),
    body,
    postedAt: at,
    editedAt: null,
    revision: 1,
    opening: parent === null,
    earlier: [{ revision: 1, html: rendered(body), at }],
  };
}

type Said = [by: number, hoursAgo: number, body: string, answers?: number];

function thread(
  n: number,
  inGroup: number,
  title: string,
  said: Said[],
  locked = false,
): StoredThread {
  const threadId = id("cccc", n);
  const all: StoredPost[] = [];
  for (const [by, hours, body, answers] of said) {
    all.push(newPost(threadId, by, body, ago(hours), all[answers ?? 0] ?? null));
  }
  const opening = all[0]!;
  return {
    id: threadId,
    groupId: id("bbbb", inGroup),
    groupName: groups[inGroup]!.name,
    title,
    author: opening.author,
    openedAt: opening.postedAt,
    replyCount: all.length - 1,
    locked,
    openingPostId: opening.id,
    myRole: null,
    posts: all,
  };
}

export const threads: StoredThread[] = [
  thread(0, 0, "When your client is also your only plumber", [
    [
      8,
      52,
      "Not a joke, although I laughed when it happened.\n\nThere is one plumber here. He has started work with me. My kitchen floods. I drove eighty miles to borrow a pump rather than call him, and then I thought: who am I protecting?\n\nHow do you think about *unavoidable* dual relationships, beyond what the code says?",
    ],
    [
      2,
      49,
      "I wrote mine down. One page that I give to everybody at the first session: we will meet at the store, I will not greet you first, you may greet me, and if one of us needs the other's trade we will talk about it **before**, not after.\n\nIt has saved me at least four floods.",
    ],
    [12, 30, "The page is a lovely idea. Would you put it into our files?", 1],
    [2, 29, "Done: it is in the folder *Consent and agreements*. Take what fits.", 2],
    [
      0,
      20,
      "What helped me was to name it early and out loud, also with my consultant. [@Caleb Whitehorse](mention:aaaa0000-0000-7000-8000-000000000008) and I have talked about this for years:\n\n> The question is never whether the lives touch. It is whether we can still think about it together.\n\nThe pump, though. Eighty miles!",
    ],
    [8, 4, "Eighty miles each way. I deserve that.", 4],
  ]),
  thread(1, 0, "How do you end the day when the drive home is two hours?", [
    [
      3,
      26,
      "I used to call a colleague from the road. She has moved away. Podcasts fill my head with more talk.\n\nWhat do you do with the two hours?",
    ],
    [5, 23, "Silence for the first half hour. Then music I would be ashamed of."],
    [10, 3, "I record a voice memo to nobody and delete it when I park."],
  ]),
  thread(2, 0, "Sliding scale: how low is too low?", [
    [
      6,
      7,
      "I have not raised my fee in six years, and half of my families pay the lowest step. I would like to hear numbers and reasons, if you are willing to share them.",
    ],
  ]),
  thread(3, 2, "The consent form for telehealth across two states", [
    [
      7,
      100,
      "My malpractice insurer now wants it in writing where the client *sits*, each session. Does anybody have wording that does not sound like a border crossing?",
    ],
    [
      1,
      90,
      'We ask "Where are you today?" as the first question and write it into the note. Clients got used to it in a week.',
    ],
  ]),
  thread(4, 2, "Do you let them see your real bookshelf?", [
    [
      11,
      12,
      "Mine has two titles that a client once read aloud from the screen. Half the session was about my reading. It was a good half, but still.",
    ],
  ]),
  thread(
    5,
    1,
    "Meeting on Thursday: who brings a case?",
    [
      [
        1,
        60,
        "We have two places. Please say by Tuesday, and keep it to one page, nothing that points to a person.",
      ],
      [0, 50, "I will bring one, about a rupture that I did not notice."],
    ],
    true,
  ),
  thread(6, 2, "Waiting room music, but online", [
    [4, 70, "Is there anything kinder than a spinning circle before a video session starts?"],
    [7, 69, "A still photograph of a window. Truly."],
  ]),
  thread(7, 0, "Vicarious resilience: a small collection", [
    [
      12,
      200,
      "We speak so much of what the work costs. What has a client taught you this year that you will keep?",
    ],
    [0, 190, "That one can apologise to a child and mean it."],
  ]),
];

export const announcements: Schema<"Announcement">[] = [
  [
    0,
    8,
    "Winter roads: moving our January call online",
    "The pass closes most weekends in January. We meet by video on **the 12th at 19:00 Mountain**.\n\nThe link will stand here two days before.",
    5,
    false,
  ],
  [
    1,
    1,
    "New circle agreement: please read before Thursday",
    "We changed one paragraph: who may take notes, and when they are destroyed. Nothing else.",
    28,
    false,
  ],
  [
    2,
    7,
    "A reading list on remote rapport",
    "Eleven papers, most of them open. In our files under *Reading*.",
    150,
    true,
  ],
].map(([g, by, title, body, hours, seen], n) => ({
  id: id("eeee", n),
  groupId: id("bbbb", g as number),
  groupName: groups[g as number]!.name,
  title: title as string,
  html: rendered(body as string),
  author: card(people[by as number]!),
  publishedAt: ago(hours as number),
  seen: seen as boolean,
}));
