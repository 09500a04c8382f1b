import { Alert, Title } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { useLocation } from "react-router";
import { Empty } from "@/components/Empty";
import { Listing } from "@/components/Listing";
import { Waiting } from "@/components/Waiting";
import type { Member, Schema } from "@/lib/api/client";
import { itemsOf } from "@/lib/queries";
import { usePosts } from "../api/list-posts";
import { PostView } from "./PostView";
import { ReplyBox, useReplyDraft } from "./ReplyBox";

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
  const items = itemsOf(posts.data);
  const draft = useReplyDraft(thread.id);
  const box = useRef<HTMLTextAreaElement>(null);
  const byId = new Map(items.map((post) => [post.id, post]));
  const goTo = useArrival(posts, byId);

  const answer = (post: Schema<"Post">) => {
    const inReplyTo = post.opening ? null : { id: post.id, name: post.author.name };
    draft.change({ inReplyTo });
    box.current?.focus();
  };

  return (
    <>
      <Listing
        query={posts}
        items={items}
        keyOf={(post) => post.id}
        label="Posts, in the order written"
        look="plain"
        waiting={<Waiting face rows={3} />}
        empty={<Empty>This thread has no posts.</Empty>}
      >
        {(post) => (
          <PostView
            post={post}
            parent={post.depth > 1 && post.inReplyTo ? byId.get(post.inReplyTo) : undefined}
            people={people}
            mine={post.author.id === myId}
            onAnswer={thread.locked ? undefined : answer}
          />
        )}
      </Listing>
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
      document.getElementById(id)?.scrollIntoView({ block: "start" });
    } else if (posts.hasNextPage && !posts.isFetching) void posts.fetchNextPage();
  });
  return (postId: string) => {
    wanted.current = `#${postId}`;
  };
}
