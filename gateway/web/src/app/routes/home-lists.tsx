import { Title } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { Link } from "react-router";
import { Listing } from "@/components/Listing";
import { Trouble } from "@/components/Trouble";
import { Waiting } from "@/components/Waiting";
import { When } from "@/components/When";
import { paths } from "@/config/paths";
import { useAnnouncements } from "@/features/announcements";
import { useMyGroups } from "@/features/groups";
import { NotificationRow, useNotifications } from "@/features/notifications";
import { PersonCard, useNewest } from "@/features/people";
import { useMyId } from "@/features/session";
import { ThreadRow, useUnanswered } from "@/features/talk";
import { itemsOf } from "@/lib/queries";
import classes from "./home.module.css";

/** Entries of one list. */
export const SHORT = 4;
/** Groups asked for unanswered threads: the most recently active ones. */
const GROUPS_ASKED = 8;
/** Days a member counts as new. */
const NEW_FOR = 30;

interface BlockProps {
  id: string;
  title: string;
  all: { to: string; label: string };
  children: ReactNode;
}

function Block({ id, title, all, children }: BlockProps) {
  return (
    <section aria-labelledby={id} className={classes.block}>
      <div className={classes.head}>
        <Title order={2} id={id}>
          {title}
        </Title>
        <Link to={all.to}>{all.label}</Link>
      </div>
      {children}
    </section>
  );
}

const quiet = (words: ReactNode) => <p className={classes.quiet}>{words}</p>;

export function ToSee() {
  const unseen = useAnnouncements({ unseen: true });
  return (
    <Block
      id="to-see"
      title="Announcements to see"
      all={{ to: paths.announcements, label: "All announcements" }}
    >
      <Listing
        query={{ ...unseen, hasNextPage: false }}
        items={itemsOf(unseen.data).slice(0, SHORT)}
        keyOf={(a) => a.id}
        label="Announcements to see"
        waiting={<Waiting rows={2} />}
        empty={quiet("You have seen everything that was announced.")}
      >
        {(a) => (
          <div className={classes.announcement}>
            <Link to={paths.announcement(a.id)}>{a.title}</Link>
            <span>
              {a.groupName} · <When at={a.publishedAt} />
            </span>
          </div>
        )}
      </Listing>
    </Block>
  );
}

export function WhatConcernsMe() {
  const unread = useNotifications(true);
  const toMe = itemsOf(unread.data).filter((n) => n.kind !== "announcement");
  return (
    <Block id="to-me" title="For you" all={{ to: paths.notifications, label: "All notifications" }}>
      <Listing
        query={{ ...unread, hasNextPage: false }}
        items={toMe.slice(0, SHORT)}
        keyOf={(n) => n.id}
        label="Unread notifications"
        waiting={<Waiting face rows={2} />}
        empty={quiet("Nobody has written to you since you were last here.")}
      >
        {(notification) => <NotificationRow notification={notification} />}
      </Listing>
    </Block>
  );
}

export function Unanswered() {
  const groups = useMyGroups();
  const asked = (groups.data ?? []).slice(0, GROUPS_ASKED);
  const names = new Map(asked.map((g) => [g.id, g.name]));
  const unanswered = useUnanswered([...names.keys()], useMyId());
  const error = groups.error ?? unanswered.error;
  return (
    <Block
      id="unanswered"
      title="Still without an answer"
      all={{ to: paths.groups, label: "All groups" }}
    >
      {(groups.isPending || unanswered.isPending) && <Waiting rows={3} />}
      {error && unanswered.items.length === 0 && <Trouble error={error} />}
      {groups.data?.length === 0 &&
        quiet(
          <>
            You are not in a group yet. <Link to={paths.groups}>Have a look at them</Link>: an open
            one can be joined at once.
          </>,
        )}
      {asked.length > 0 &&
        !unanswered.isPending &&
        !error &&
        unanswered.items.length === 0 &&
        quiet("Everybody who asked something has an answer.")}
      <ul className={classes.list}>
        {unanswered.items.slice(0, SHORT).map((thread) => (
          <li key={thread.id}>
            <ThreadRow thread={thread} groupName={names.get(thread.groupId)} />
          </li>
        ))}
      </ul>
    </Block>
  );
}

export function NewPeople() {
  const people = useNewest(SHORT + 1); // one more: she herself is no news to her
  const myId = useMyId();
  const [since] = useState(() => new Date(Date.now() - NEW_FOR * 86_400_000).toISOString());
  const newest = itemsOf(people.data).filter((p) => p.joinedAt > since && p.id !== myId);
  return (
    <Block
      id="new-people"
      title="New here"
      all={{ to: `${paths.people}?order=newest`, label: "Everybody" }}
    >
      <Listing
        query={{ ...people, hasNextPage: false }}
        items={newest.slice(0, SHORT)}
        keyOf={(p) => p.id}
        label="New members"
        look="cards"
        waiting={<Waiting face rows={2} />}
        empty={quiet("Nobody new in the last weeks.")}
      >
        {(person) => <PersonCard person={person} />}
      </Listing>
    </Block>
  );
}
