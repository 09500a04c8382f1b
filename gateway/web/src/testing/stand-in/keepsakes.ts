import type { Schema } from "@/lib/api/client";
import { dateIn } from "@/lib/time";
import { ago, card, id, people } from "./people";
import { groups } from "./talk";

export interface StoredFile extends Schema<"FileEntry"> {
  content: Uint8Array | string;
}

const DOT =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkmDnzPwAFiAKKq7v2YQAAAABJRU5ErkJggg==";

const file = (
  n: number,
  g: number,
  folder: string,
  name: string,
  tags: string,
  kind: string,
  size: number,
  by: number,
  hours: number,
  content: StoredFile["content"] = "",
): StoredFile => ({
  id: id("ffff", n),
  groupId: id("bbbb", g),
  groupName: groups[g]!.name,
  folder,
  name,
  tags: tags.split(","),
  kind,
  size,
  uploadedBy: card(people[by]!),
  uploadedAt: ago(hours),
  content,
});

const PAGE_ONE = `WHEN OUR LIVES TOUCH

This is a small place. We will meet.

1. I will not greet you first. You may greet me, and I will be glad.
2. If one of us needs the other's trade, we talk about it before, in a session.
3. If you would rather not be seen coming here, there is a door behind the library.
4. Whatever happens outside, you may bring it in.
`;

export const files: StoredFile[] = [
  file(
    0,
    0,
    "Consent and agreements",
    "When our lives touch, one page.txt",
    "consent,dual relationships",
    "text/plain",
    412,
    2,
    29,
    PAGE_ONE,
  ),
  file(
    1,
    0,
    "Consent and agreements",
    "Telehealth consent, two states.pdf",
    "consent,telehealth",
    "application/pdf",
    184_220,
    7,
    88,
  ),
  file(
    2,
    0,
    "Worksheets",
    "Grounding in five senses.pdf",
    "grounding,adults",
    "application/pdf",
    96_410,
    12,
    240,
  ),
  file(
    3,
    2,
    "Reading",
    "Remote rapport, a list.txt",
    "reading,telehealth",
    "text/plain",
    3_210,
    7,
    150,
    "Remote rapport\n\nEleven papers, most of them open.\n",
  ),
  file(
    4,
    2,
    "Pictures",
    "A window for the waiting room.png",
    "telehealth",
    "image/png",
    70,
    4,
    68,
    Uint8Array.from(atob(DOT), (c) => c.charCodeAt(0)),
  ),
  file(
    5,
    1,
    "Circle",
    "Agreement, version 3.docx",
    "agreement",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    38_900,
    1,
    30,
  ),
];

export interface StoredJob extends Schema<"Job"> {
  interest: Schema<"InterestView">[];
}

const job = (n: number, by: number, hours: number, some: Partial<Schema<"NewJob">>): StoredJob => ({
  id: id("9999", n),
  title: "",
  employer: "",
  description: "",
  profession: "clinical-social-worker",
  licence: "LCSW",
  state: "MT",
  setting: "community-clinic",
  remote: false,
  pay: { from: 68_000, to: 79_000, per: "year" },
  supervisionOffered: true,
  closesOn: dateIn(21),
  ...some,
  postedBy: card(people[by]!),
  postedAt: ago(hours),
  status: "open",
  mine: by === 0,
  interested: false,
  interest: [],
});

export const jobs: StoredJob[] = [
  job(0, 8, 20, {
    title: "Clinician for a tribal health clinic",
    employer: "Two Rivers Health",
    state: "SD",
    description:
      "A team of five. Adults and families, no more than twenty-two sessions a week, one afternoon kept free for writing.\n\nWe pay for the licence and for two trainings a year.",
  }),
  job(1, 0, 44, {
    title: "Colleague for a practice in a small town",
    employer: "Valley Counseling",
    setting: "private-practice",
    remote: true,
    pay: { from: 48, to: 62, per: "hour" },
    description: "Share the load, the office and the wood stove.",
  }),
  job(2, 7, 90, {
    title: "Psychiatric nurse, perinatal telehealth",
    employer: "Early Days",
    state: "NY",
    profession: "psychiatric-nurse",
    licence: "PMHNP-BC",
    setting: "telehealth",
    remote: true,
    supervisionOffered: false,
    pay: { from: 128_000, to: 145_000, per: "year" },
    description: "Two evenings a week, the rest as you like it.",
  }),
  job(3, 10, 130, {
    title: "School psychologist, two middle schools",
    employer: "Hill County Schools",
    state: "TX",
    profession: "school-psychologist",
    licence: "LSSP",
    setting: "school",
    pay: { from: 64_000, to: 71_000, per: "year" },
    description: "The schools are nine minutes apart. You have an office in both.",
  }),
];
jobs[1]!.interest.push({
  member: card(people[13]!),
  note: "I have eleven months of hours left and would move for the right supervisor.",
  shownAt: ago(9),
});

const notice = (
  n: number,
  kind: Schema<"Notification">["kind"],
  by: number,
  about: string,
  link: Schema<"Link">,
  hours: number,
  read = false,
): Schema<"Notification"> => ({
  id: id("7777", n),
  kind,
  actor: card(people[by]!),
  about,
  link,
  at: ago(hours),
  readAt: read ? ago(hours - 1) : null,
});

const plumber = { threadId: id("cccc", 0), groupId: id("bbbb", 0) };
export const notifications: Schema<"Notification">[] = [
  notice(
    0,
    "reply",
    8,
    "When your client is also your only plumber",
    { ...plumber, postId: id("dddd", 5) },
    4,
  ),
  notice(
    1,
    "announcement",
    8,
    "Winter roads: moving our January call online",
    { announcementId: id("eeee", 0), groupId: id("bbbb", 0) },
    5,
  ),
  notice(
    2,
    "job-interest",
    13,
    "Colleague for a practice in a small town",
    { jobId: id("9999", 1) },
    9,
  ),
  notice(3, "connection-request", 11, "", { connectionId: id("8888", 0) }, 12),
  notice(4, "join-request", 13, "Consultation Circle: Trauma", { groupId: id("bbbb", 1) }, 14),
  notice(
    5,
    "mention",
    2,
    "When your client is also your only plumber",
    { ...plumber, postId: id("dddd", 3) },
    29,
    true,
  ),
  notice(6, "connection-accepted", 3, "", { connectionId: id("8888", 2) }, 70, true),
];

const connection = (
  n: number,
  who: number,
  state: "requested" | "connected",
  direction: "incoming" | "outgoing",
  note: string,
  hours: number,
): Schema<"Connection"> => ({
  id: id("8888", n),
  state,
  direction,
  member: card(people[who]!),
  note,
  requestedAt: ago(hours),
  connectedAt: state === "connected" ? ago(hours - 2) : null,
});

export const connections: Schema<"Connection">[] = [
  connection(
    0,
    11,
    "requested",
    "incoming",
    "We were both in the workshop on interpreters. I would like to keep talking.",
    12,
  ),
  connection(1, 7, "requested", "outgoing", "Your answer on telehealth helped me.", 40),
  connection(2, 3, "connected", "outgoing", "", 72),
  connection(3, 8, "connected", "incoming", "Neighbours, nearly.", 2000),
];
