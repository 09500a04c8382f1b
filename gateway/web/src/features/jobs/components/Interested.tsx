import { Title } from "@mantine/core";
import { Empty } from "@/components/Empty";
import { Listing } from "@/components/Listing";
import { credential, Person } from "@/components/Person";
import { Waiting } from "@/components/Waiting";
import { When } from "@/components/When";
import type { Schema } from "@/lib/api/client";
import { itemsOf } from "@/lib/queries";
import { useInterest } from "../api/list-interest";
import classes from "./job.module.css";

/** For the one who posted it: who is interested, and what they wrote. */
export function Interested({ job }: { job: Schema<"Job"> }) {
  const interest = useInterest(job.id);
  return (
    <section aria-labelledby="interested">
      <Title order={2} id="interested" mb="sm">
        Who is interested
      </Title>
      <Listing
        query={interest}
        items={itemsOf(interest.data)}
        keyOf={(i) => i.member.id}
        label="Interested members"
        waiting={<Waiting face rows={2} />}
        empty={
          <Empty next="You are told as soon as somebody is.">Nobody has shown interest yet.</Empty>
        }
      >
        {({ member, note, shownAt }) => (
          <div className={classes.interest}>
            <Person
              member={member}
              detail={
                <>
                  {credential(member)} · <When at={shownAt} />
                </>
              }
            />
            {note && <p className={classes.note}>{note}</p>}
          </div>
        )}
      </Listing>
    </section>
  );
}
