import { useEffect, useState } from "react";
import type { Schema } from "@/lib/api/client";

/** Which of these posts she has not had in sight yet; none until the browser has laid them out. */
export function useUnseen(posts: Schema<"Post">[]): Schema<"Post">[] {
  const [inSight, setInSight] = useState<ReadonlyMap<string, boolean>>(new Map());
  const ids = posts.map((post) => post.id).join(" ");
  useEffect(() => {
    const observer = new IntersectionObserver((entries) =>
      setInSight((before) => {
        const after = new Map(before);
        for (const { target, isIntersecting } of entries)
          after.set(target.id, isIntersecting || before.get(target.id) === true);
        return after;
      }),
    );
    for (const id of ids.split(" ")) {
      const post = document.getElementById(id);
      if (post) observer.observe(post);
    }
    return () => observer.disconnect();
  }, [ids]);
  return posts.filter((post) => inSight.get(post.id) === false);
}
