import { Alert, Title } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import { Fragment, type ReactNode, useEffect, useRef } from "react";
import { useLocation } from "react-router";
import { Empty } from "@/components/Empty";
import { Listing } from "@/components/Listing";
import { Waiting } from "@/components/Waiting";
import type { Member, Schema } from "@/lib/api/client";
import { itemsOf } from "@/lib/queries";
import { useArrived } from "../api/arrive";
import { usePosts } from "../api/list-posts";
import { NewReplies } from "./NewReplies";
import { PostView } from "./PostView";
import { ReplyBox, useReplyDraft } from "./ReplyBox";
import classes from "./conversation.module.css";

interface ConversationProps {
  thread: Schema<"Thread">;
  /** Who can be mentioned. */
  people: Member[];
  readers: string;
  myId: string;
}

/** The posts in their order, and the answer box at hand. */
export function Conversation({ thread, people, readers, myId }: ConversationProps) {
  const posts = usePosts(thread.id);
  const read = itemsOf(posts.data);
  const inPages = new Set(read.map((post) => post.id));
  const arrived = useArrived(thread.id).filter((post) => !inPages.has(post.id));
  const items = posts.hasNextPage ? read : [...read, ...arrived];
  const beyond = posts.hasNextPage ? arrived : [];
  const draft = useReplyDraft(thread.id);
  const box = useRef<HTMLTextAreaElement>(null);
  const byId = new Map([...read, ...arrived].map((post) => [post.id, post]));
  const goTo = useArrival(posts, byId);

  const answer = (post: Schema<"Post">) => {
    const inReplyTo = post.opening ? null : { id: post.id, name: post.author.name };
    draft.change({ inReplyTo });
    box.current?.focus();
  };

  const view = (post: Schema<"Post">) => (
    <PostView
      post={post}
      parent={post.depth > 1 && post.inReplyTo ? byId.get(post.inReplyTo) : undefined}
      people={people}
      mine={post.author.id === myId}
      onAnswer={thread.locked ? undefined : answer}
    />
  );

  return (
    <>
      <div>
        <Listing
          query={posts}
          items={items}
          keyOf={(post) => post.id}
          label="Posts, in the order written"
          look="plain"
          waiting={<Waiting face rows={3} />}
          empty={<Empty>This thread has no posts.</Empty>}
        >
          {view}
        </Listing>
        {beyond.length > 0 && <Beyond posts={beyond} view={view} />}
        <NewReplies
          posts={arrived.filter((post) => post.author.id !== myId)}
          onGo={(post) => bringTo(post.id)?.focus({ preventScroll: true })}
        />
      </div>
      {thread.locked ? (
        <Alert icon={<IconLock aria-hidden />} color="gray" title="This thread is closed">
          It can be read, but takes no more replies.
        </Alert>
      ) : (
        items.length > 0 && (
          <section aria-labelledby="answer">
            <Title order={2} id="answer" mb="md">
              {items.length === 1 ? "Nobody has replied yet. You could be the first." : "Answer"}
            </Title>
            <ReplyBox
              thread={thread}
              people={people}
              readers={readers}
              draft={draft}
              boxRef={box}
              onPosted={goTo}
            />
          </section>
        )
      )}
    </>
  );
}

/** What has just been written in a thread that is not read to its end. */
function Beyond(props: { posts: Schema<"Post">[]; view: (post: Schema<"Post">) => ReactNode }) {
  return (
    <section aria-labelledby="beyond" className={classes.beyond}>
      <Title order={2} id="beyond">
        Written while you read
      </Title>
      <p>Earlier replies come with “Show more”.</p>
      {props.posts.map((post) => (
        <Fragment key={post.id}>{props.view(post)}</Fragment>
      ))}
    </section>
  );
}

function bringTo(postId: string): HTMLElement | null {
  const post = document.getElementById(postId);
  post?.scrollIntoView({ block: "start" });
  return post;
}

/** Brings her to a post: the one in the address, or the one she has just written, loading pages until it is there. */
function useArrival(posts: ReturnType<typeof usePosts>, byId: Map<string, Schema<"Post">>) {
  const { hash } = useLocation();
  const wanted = useRef("");
  const seenHash = useRef("");
  useEffect(() => {
    if (hash !== seenHash.current) wanted.current = seenHash.current = hash;
    const id = wanted.current.slice(1);
    if (!id) return;
    if (byId.has(id)) {
      wanted.current = "";
      bringTo(id);
    } else if (posts.hasNextPage && !posts.isFetching) void posts.fetchNextPage();
  });
  return (postId: string) => {
    wanted.current = `#${postId}`;
  };
}
